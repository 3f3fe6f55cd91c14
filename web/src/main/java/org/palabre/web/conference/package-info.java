/**
 * Pages to reserve, change, find, look at and delete conferences (S82, S94, S99–S113, S115–S118, S121, S123).
 *
 * <p>Rules: (1) whose conferences somebody sees is decided by the desk, never by a page; (2) lists are cut, sorted,
 * searched and counted by the database; (3) what may be asked for is shown beforehand, from the limits of the person's
 * role; (4) a deletion can be undone from the page that did it.
 */
package org.palabre.web.conference;
