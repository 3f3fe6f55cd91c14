/**
 * Invitations that are sent on their own, to a conference that stays as it is
 * ({@link org.palabre.invitation.InvitationDesk}, S53–S55).
 *
 * <p>Rules: (1) a guest is never told the moderator's code: what is made for guests has no place for it, and no
 * calendar gets it; (2) a reader gets their own language and zone, the meeting keeps to the conference's; (3) a
 * template runs no code; (4) a changed template that fails gives way to the default: no message is lost; (5) a guest
 * sees nobody else's address but the owner's; (6) one UID for the life of a conference, a higher sequence with each
 * change and with the cancellation, so that calendars change the entry they have (RFC 5546); (8) one message for each
 * person and action, however many dates of a series it touches, which says what is so when it is written ({@link
 * org.palabre.guest.NoticeContent}): what is left decides between a change and a cancellation.
 *
 * <p>{@link org.palabre.guest.GuestDesk} keeps the guests of a conference;
 * {@link org.palabre.guest.GuestDesk} sends invitations of their own (S53–S55). (7) One of these reserves
 * nothing and changes no conference: no seat, no list of guests; whoever may see the conference may invite to it, and
 * only at a time at which it lets people in; it has a UID of its own, and goes with its conference: called off when
 * that is deleted, on again when that is undone, purged when that is purged.
 *
 * <p>Out of scope here: what a message says ({@code message}); the guests of a conference ({@code guest}).
 */
package org.palabre.invitation;
