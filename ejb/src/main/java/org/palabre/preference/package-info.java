/**
 * How a person wants to see the console: language, theme and time zone (P3, P35), kept per login
 * ({@link org.palabre.preference.PreferenceDesk}).
 *
 * <p>Rules: (1) everybody reads and writes their own only; (2) only values from the fixed lists are kept, whatever was
 * sent; (3) a zone is an IANA region name, so that plans stay right when the clocks change.
 */
package org.palabre.preference;
