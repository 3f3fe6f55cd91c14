/**
 * What all pages share: the frame with navigation and account menu, how failures are told, and how records are read in
 * pages.
 *
 * <p>Rules: (1) a refusal by a rule is a message at its field, or at the top of the page, and what was typed stays; (2)
 * a page that was open too long is opened again and says so; (3) anything else shows the error page with a reference
 * that stands in the server's log, never a stack trace.
 */
package org.palabre.web.layout;
