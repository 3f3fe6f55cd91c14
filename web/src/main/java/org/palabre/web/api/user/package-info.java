/**
 * The list of users, and the own password.
 */
package org.palabre.web.api.user;
