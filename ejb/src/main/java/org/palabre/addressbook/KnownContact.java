package org.palabre.addressbook;

/**
 * What somebody's address book says of one person.
 *
 * @param contact its id
 * @param mail in lower case, or empty
 * @param mobile in E.164, or empty
 */
public record KnownContact(long contact, String mail, String mobile) {
    static KnownContact of(Contact contact) {
        ContactCard card = contact.card();
        return new KnownContact(contact.id(), card.mailKey(), card.mobile());
    }
}
