/**
 * The page where an operator defines the packages that people pick when they reserve (P4).
 *
 * <p>Rules: (1) only operators come here; (2) a change is made on the version that was shown; (3) a package that is
 * removed or changed changes no reservation.
 */
package org.palabre.web.tariff;
