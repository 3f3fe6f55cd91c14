/**
 * The product's time, which tests may move.
 */
package org.palabre.web.api.clock;
