/**
 * The list of users: people who are kept here, beside the company's directory or in its place (S71, S84). Admins keep
 * it ({@link org.palabre.userlist.UserDesk}), everybody in it their own password
 * ({@link org.palabre.userlist.OwnPasswordDesk}); for the rest of the product all people come from one
 * {@link org.palabre.directory.Directory} ({@link org.palabre.userlist.CombinedDirectory}).
 *
 * <p>Rules: (1) the directory comes first: a login that it knows is its own, nobody of the list signs in with it, and
 * an entry of that login counts no more from the moment this was seen, also while the directory is away; (2) while the
 * directory is away its people are told so, never that their password is wrong, and those of the list go on; (3)
 * passwords are kept as a hash with a pepper, told once when they are issued, and must be changed at the first sign-in;
 * (4) nobody gives or touches a role above their own, and nobody can lock themselves out; (5) whoever is deactivated,
 * or has another role or password, is signed out with their next request; (6) a personal number belongs to one person.
 *
 * <p>Out of scope here: phone PINs (directory), counting wrong tries (the gates of web and phone).
 */
package org.palabre.userlist;
