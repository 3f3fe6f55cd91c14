/**
 * What an operator offers ready made: packages that a user picks on the web or by phone
 * ({@link org.palabre.tariff.PackageDesk}, P4).
 *
 * <p>Rules: (1) operators define packages, everybody may pick an active one, in the operator's order; (2) where none is
 * active there is a standard one, so that the phone always has something to propose; (3) a package is a proposal: what
 * is reserved with it is checked like any wish, so the limits of a role hold, and a package that changes later changes
 * no reservation.
 *
 * <p>Out of scope here: reserving (conference).
 */
package org.palabre.tariff;
