/**
 * The assembled product with everything real around it: PostgreSQL, OpenLDAP, Asterisk, callers and a browser.
 *
 * <ol>
 *   <li>{@link org.palabre.system.Palabre} is the product on ports of its own; a class that takes it as a parameter
 *       ({@link org.palabre.system.SharedPalabre}) shares one with all others and must clean up what it does there.
 *   <li>A class that kills, stops or starves servers starts a Palabre of its own.
 *   <li>Nobody sleeps: {@link org.palabre.testing.Await} waits for a condition and says what did not come.
 *   <li>Logs of all servers stay under {@code target/palabre-<name>}.
 * </ol>
 */
package org.palabre.system;
