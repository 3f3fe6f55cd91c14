/**
 * Who is at the other end: sign-in to the console ({@link org.palabre.web.security.SignInPage}), HTTP Basic for the
 * REST API, and the headers every answer carries.
 *
 * <p>Rules: (1) a password is checked in one place, {@link org.palabre.web.security.Gate}, which counts tries per
 * account and per address before it looks at them (P10); (2) the person with their roles is kept in the HTTP session,
 * so that people already signed in go on while the directory is down; (3) the API knows no session; (4) after sign-in
 * the session gets a new id, and a session lasts 8 hours at most, 60 minutes without use; (5) the page wanted before
 * the sign-in is followed only when it is a path of this server; (6) a web socket is opened only by our own pages; (7)
 * who is in the list of users is signed out with their next request once deactivated or given another role or password,
 * and goes nowhere before an issued password is replaced; (8) every other minute it is asked whether who is signed in
 * is still to be found and which roles they have: people deleted or blocked are out within minutes; (9) the audit log
 * has each sign-in, sign-out and export, of the API's sign-ins the first of an hour from an address, and refused
 * actions alike.
 */
package org.palabre.web.security;
