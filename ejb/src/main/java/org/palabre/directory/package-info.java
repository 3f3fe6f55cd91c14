/**
 * The people who may sign in and reserve, kept in the company's directory. A port
 * ({@link org.palabre.directory.Directory}); LDAP lives in {@code adapter.ldap}.
 *
 * <p>Rules: a person is known by the login in lower case; an empty password is never sent to the directory (RFC 4513
 * §5.1.2 would accept it); roles come from groups by configuration; searches are bounded, the directory is never listed
 * whole.
 */
package org.palabre.directory;
