/**
 * The assembled product with everything real around it: PostgreSQL, OpenLDAP, Asterisk, callers and a browser.
 *
 * <ol>
 *   <li>{@link org.palabre.system.Palabre} is the product on ports of its own; a class that takes it as a parameter
 *       ({@link org.palabre.system.SharesPalabre}) shares one with all others of its lane and must clean up what it
 *       does there.
 *   <li>A class that kills, stops or starves servers starts a Palabre of its own
 *       ({@link org.palabre.system.OwnPalabre}).
 *   <li>Classes of one {@link org.palabre.system.Lane} take turns; lanes run side by side.
 *   <li>Nobody sleeps: {@link org.palabre.testing.Await} waits for a condition and says what did not come.
 *   <li>Logs of all servers stay under {@code target/palabre-<name>}.
 * </ol>
 */
package org.palabre.system;
