/**
 * Slows down guessing: failures of a subject (a caller, a user, an address) within a window lock it for a while (P10).
 * Kept in the database, so that a restart forgives nothing. Where a try takes time,
 * {@link org.palabre.shared.lockout.Tries} counts it before it is looked at: many at once are no more than were left.
 */
package org.palabre.shared.lockout;
