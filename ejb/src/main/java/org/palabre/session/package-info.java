/**
 * The runs of a conference: its sessions, the seats held in them, who took part, and their deadlines. When a session
 * opened, when it ends and when it closed is known here; conferences have copies for lists
 * ({@code SessionTimes}, docs/adr/0016-terms-and-openings.md).
 *
 * <p>Rules: (1) a session is created, gathering, by the first admission; it gets its number (Unix time of the opening,
 * "-", the conference's id, S37) when it opens; it is dropped when it never opened and all have left;
 * one without an end closes when the last has left; (2) a seat is
 * released only when its leg is gone from the switch, never by time alone; (3) a participation runs from joined to
 * left; those who waited and never entered, and refused calls, are attempts: kept, never charged; (4) deadlines live in
 * the database: warnings, the end, and sweeping until the room is empty (N1, N3); a restart loses none; (5) where
 * the owner wants it, a conference whose last leader has left ends so many minutes later, unless one comes back (P11);
 * (6) who waits for a conference that will not open (cancelled, moved, its validity over, its seats taken by others)
 * hears why and is let go within seconds, wherever they are on their way in.
 */
package org.palabre.session;
