/**
 * What messages about conferences say: mails with a meeting for the calendar, and short messages
 * ({@link org.palabre.message.MessageWriter}); the templates they are written from, which operators may change
 * ({@link org.palabre.message.TemplateDesk}, S114).
 *
 * <p>Rules: (1) a guest is never told the moderator's code: what is made for guests has no place for it, and no
 * calendar gets it; (2) readers get their own language and zone, the meeting keeps to the conference's; (3) a template
 * runs no code; (4) a changed template that fails gives way to the default: no message is lost; (5) guests see nobody
 * else's address but the owner's; (6) one UID for the life of a conference, a higher sequence with each change and with
 * the cancellation, so that calendars change the entry they have (RFC 5546).
 *
 * <p>Out of scope here: who is told and when ({@code guest}, {@code invitation}, {@code report}); sending and trying
 * again ({@code notification}).
 */
package org.palabre.message;
