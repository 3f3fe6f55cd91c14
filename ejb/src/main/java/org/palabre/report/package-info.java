/**
 * What was planned, used and talked (S90, S95, S124): the report of one session and the report of a period, to look at,
 * as PDF and as CSV.
 *
 * <p>Rules: (1) an employee gets their own conferences, an admin or operator all; (2) <em>planned</em> in a period is a
 * conference whose planned start, or without one its creation, lies in it, unless it was deleted unused; <em>used</em>
 * is one that opened in it; (3) minutes are the sum of the participations, from joined to left, of the sessions opened
 * in the period; of a session that still runs they count when it is over; (4) attempts stand apart and count nowhere;
 * (5) PDF and CSV show the same columns and the same words; in a CSV no cell can be taken for a formula.
 *
 * <p>Out of scope: prices (billing).
 */
package org.palabre.report;
