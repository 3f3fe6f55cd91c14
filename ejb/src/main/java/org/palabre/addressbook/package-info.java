/**
 * Whom somebody invites again and again (P22): their contacts and the groups they put them into
 * ({@link org.palabre.addressbook.ContactDesk}, {@link org.palabre.addressbook.GroupDesk}), taken over from a
 * spreadsheet and given back to one ({@link org.palabre.addressbook.ContactImportDesk}), found together with the people
 * of the directory while they type ({@link org.palabre.addressbook.SuggestionDesk}).
 *
 * <p>Rules: (1) everybody has a book of their own, admins see nobody else's; (2) a contact can be reached: by mail, by
 * short message or by both; (3) nobody is in a book twice: contacts with the same mail address, whatever its case, or
 * the same mobile number become one, what the newer one fills wins; (4) who writes in a book locks it, so rule 3 and
 * the limits hold when two windows write at once; (5) deleted is deleted: these are addresses of people, nothing of
 * them is kept for later; the one who deletes gets back what undoes it.
 *
 * <p>Out of scope here: inviting (invitation).
 */
package org.palabre.addressbook;
