package org.palabre.addressbook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What is locked by whoever writes in the book of one login. */
@Entity
class AddressBook {
    @Id
    private String ownerLogin;

    protected AddressBook() {}
}
