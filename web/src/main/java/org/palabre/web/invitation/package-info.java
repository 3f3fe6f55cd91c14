/**
 * Who is invited, and whether the invitation arrived (S88, S108, P24): the guests of a conference, and invitations of
 * their own that reserve nothing (S52–S55).
 */
package org.palabre.web.invitation;
