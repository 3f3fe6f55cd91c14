/**
 * Words, dates and lengths in the language and time zone of the one who reads (P3, P35).
 *
 * <p>Rules: (1) all text lies in {@code texts_fr.properties} and {@code texts_en.properties}, which have the same keys;
 * (2) before the sign-in the language is the browser's, else French; afterwards the person's choice; (3) a moment is
 * shown in the person's zone, a length as hours, minutes and seconds.
 */
package org.palabre.web.language;
