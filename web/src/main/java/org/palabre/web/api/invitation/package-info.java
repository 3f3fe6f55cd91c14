/**
 * Invitations that are sent on their own.
 */
package org.palabre.web.api.invitation;
