/**
 * The guests of a conference.
 */
package org.palabre.web.api.guest;
