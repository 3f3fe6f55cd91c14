/**
 * What goes out: mail and short messages with their state, looked at, sent again and taken back (the outbox).
 *
 * <p>Rules: (1) whose messages somebody sees is decided by the desk; (2) a mail was partly written by others: it is
 * shown in a frame without rights, from an address of its own with a content policy of its own; (3) the list follows by
 * itself, and what was ticked or typed meanwhile stays; (4) who waits for a way that is not configured is told so.
 */
package org.palabre.web.outbox;
