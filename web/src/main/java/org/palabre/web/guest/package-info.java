/**
 * The guests of the conference that a page shows.
 */
package org.palabre.web.guest;
