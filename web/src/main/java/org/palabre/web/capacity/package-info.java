/**
 * The page that shows operators and admins how full the platform is booked (P1).
 *
 * <p>Rules: (1) the picture is made here and drawn without a script; (2) whoever cannot see it reads the same in a
 * table; (3) a day is the person's, by their clocks: it has 23 or 25 hours when they change.
 */
package org.palabre.web.capacity;
