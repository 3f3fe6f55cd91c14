/**
 * A running conference, seen and moderated.
 */
package org.palabre.web.api.live;
