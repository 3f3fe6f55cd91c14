/**
 * Pages where an operator reads and changes the templates of mail and short messages (S114).
 *
 * <p>Rules: (1) only operators come here; (2) a template is tried on made-up facts before it is kept, and each fault is
 * told with its line; (3) what it looks like is shown in a frame without rights; (4) going back to the default is asked
 * first.
 */
package org.palabre.web.template;
