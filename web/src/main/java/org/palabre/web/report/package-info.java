/**
 * The Reports page (S124) and what it and a past conference's page let download (S41–S43).
 *
 * <p>Rules: (1) what is shown and what is downloaded come from the same report, under the rights of the one who asks;
 * (2) a download is in the language and the time zone of the page it was asked from.
 */
package org.palabre.web.report;
