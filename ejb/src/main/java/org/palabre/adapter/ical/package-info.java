/**
 * Meetings as iCalendar objects (ical4j): the only place that knows it.
 *
 * <p>Rules:
 * <ol>
 *   <li>Times are written in the conference's zone, with its definition beside them: a series keeps its time of day
 *       when the clocks change. In UTC it would not.
 *   <li>The definition of a zone is made from the server's own time zone data, two rules instead of a century of
 *       history; nothing is fetched from the network.
 *   <li>Lines are folded at 75 octets, never within a character (RFC 5545 §3.1): the library counts characters.
 *   <li>What people typed becomes one value of one property: line breaks in it cannot begin another.
 * </ol>
 */
package org.palabre.adapter.ical;
