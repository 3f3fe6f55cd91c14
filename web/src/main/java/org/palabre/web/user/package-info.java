/**
 * The list of users, kept by admins and operators ({@link org.palabre.web.user.UsersPage}), and one's own password in
 * it ({@link org.palabre.web.user.OwnPasswordPage}).
 *
 * <p>Rules: (1) an issued password is in one answer and nowhere else; (2) what the page hides the desk refuses too.
 */
package org.palabre.web.user;
