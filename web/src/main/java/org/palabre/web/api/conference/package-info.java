/**
 * Conferences, and series of them: reserved, seen, changed, cancelled and restored.
 */
package org.palabre.web.api.conference;
