/**
 * How full the platform is booked.
 */
package org.palabre.web.api.capacity;
