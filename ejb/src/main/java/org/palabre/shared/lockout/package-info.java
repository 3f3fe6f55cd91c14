/**
 * Slows down guessing: failures of a subject (a caller, a user, an address) within a window lock it for a while (P10). Kept
 * in the database, so that a restart forgives nothing.
 */
package org.palabre.shared.lockout;
