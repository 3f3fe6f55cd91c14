/**
 * A real Asterisk for tests and for the demo, on loopback, without root.
 *
 * <p>Operations: {@link org.palabre.testing.asterisk.AsteriskServer#start start}, {@code rx}, {@code stop},
 * {@code kill}, {@code restart}.
 *
 * <ol>
 *   <li>Every port is one found free; several servers run side by side.
 *   <li>The settings are those of the product: a folder that is copied with its words replaced
 *       ({@code run-asterisk.sh}).
 *   <li>A server that was started is stopped, at the latest when this process ends.
 * </ol>
 */
package org.palabre.testing.asterisk;
