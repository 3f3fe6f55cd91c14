/**
 * What was: sessions with who took part, and the reports about them.
 */
package org.palabre.web.api.report;
