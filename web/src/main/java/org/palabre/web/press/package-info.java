/**
 * What somebody asks for with a button of the console is done once, however often the browser sends it.
 *
 * <p>Rules: (1) a press is named by the state of the page, the button, and the number that the page gives it
 * (press.js); a page gives the next number when an answer has come, so that what is tried again after an answer that
 * was lost is the same press; (2) a press whose action ended without a failure was done: again, it leads to the page
 * that it led to, or says that it was done; (3) while its action runs, nothing else is done; (4) a press that failed
 * did nothing and may be tried again; (5) without a number, a button of a page counts once; (6) what the page asks by
 * itself is nobody's press, nor what is sent from public pages, which keep no state.
 *
 * <p>Whoever comes back to a page that they have sent is asked by the page before it is sent once more: it is another
 * page to the server.
 */
package org.palabre.web.press;
