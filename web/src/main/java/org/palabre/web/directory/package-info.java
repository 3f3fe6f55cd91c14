/**
 * The page on which operators test the directory.
 *
 * <p>Rules: (1) a password that is typed lives as long as its request; (2) nothing of it is in the answer; (3) what the
 * directory answered is shown as it is, and what Palabre makes of it beside.
 */
package org.palabre.web.directory;
