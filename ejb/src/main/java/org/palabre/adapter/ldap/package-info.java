/**
 * The company's directory over LDAP (UnboundID SDK): the only place that knows it. Sign-in is search then bind: a
 * service account finds the person, the person's own bind checks the password.
 *
 * <p>Rules:
 * <ol>
 *   <li>Nothing is sent in clear beyond the loopback interface: StartTLS or LDAPS, with the server's name checked.
 *   <li>Referrals are not followed: they would carry the service account's password to whoever a server names.
 *   <li>What people type enters a filter as a value, never as text.
 *   <li>An empty password never leaves this package (RFC 4513 §5.1.2: servers may accept it as anonymous).
 *   <li>Failures are translated in {@link org.palabre.adapter.ldap.LdapFailures} alone, logged once with the result
 *       code; passwords are never logged.
 *   <li>A directory that is down costs a bounded time, and is used again by itself when it is back.
 * </ol>
 */
package org.palabre.adapter.ldap;
