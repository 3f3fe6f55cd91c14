/**
 * Phone PINs: one's own, and others' for admins.
 */
package org.palabre.web.api.phone;
