/**
 * One's own contacts: found, changed, and exchanged with files.
 */
package org.palabre.web.api.contact;
