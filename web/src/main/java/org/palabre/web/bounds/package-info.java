/**
 * What anybody can make the web server keep or hold, bounded before anything is kept. These handlers stand in front of
 * the pages and of REST ({@link org.palabre.web.bounds.Bounds}) and run on the server's few network threads, which
 * nobody can hold.
 *
 * <p>Rules: (1) a body has a most length by kind of address and of visitor ({@link org.palabre.web.bounds.BodyKind});
 * (2) no worker waits for a body: it is taken in here first, within a time that counts the whole of it; (3) what is
 * taken in and not answered yet is bounded for each visitor and in all, and who has sent for the longest makes room;
 * (4) one visitor has some of the workers at once and never all of them, those who are not signed in have half of them
 * together, and the youngest request of each goes first: what waits under an attack is the attack; (5) who does not
 * read their answer makes room for others; (6) who is signed in counts by their session, everybody else by the address,
 * which behind a proxy is the forwarded one.
 */
package org.palabre.web.bounds;
