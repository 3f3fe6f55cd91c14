/**
 * The console as people use it, in a real browser against the real product.
 *
 * <ol>
 *   <li>{@link org.palabre.system.browser.Console} opens windows; {@link org.palabre.system.browser.Stage} has
 *       conferences to look at, one of them with callers; {@link org.palabre.system.browser.Tour} knows the way to
 *       every page.
 *   <li>A page that is added is added to the tour: then languages, widths and accessibility are tested there too.
 *   <li>Whoever needs a language or a theme says so: choices are kept per person, and other classes made theirs.
 *   <li>At most one sign-in in the whole package fails: five of them lock the address of this machine out.
 * </ol>
 */
package org.palabre.system.browser;
