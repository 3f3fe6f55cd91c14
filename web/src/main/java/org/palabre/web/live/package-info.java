/**
 * Running conferences on screen: the list (S119), one conference live (S19–S33, S120), and the push that keeps both
 * fresh.
 *
 * <p>Rules: (1) the push carries hints, never facts: a page reads again under the rights of the one who looks; (2)
 * hints name a conference by a word that only its own page can match; (3) what a page shows of the switch is what the
 * switch confirmed; a command only asks; (4) nothing is polled: clocks run in the browser from what the server gave.
 */
package org.palabre.web.live;
