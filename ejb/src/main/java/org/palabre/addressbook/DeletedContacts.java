package org.palabre.addressbook;

import java.io.Serializable;
import java.util.List;

/** What was deleted: {@link ContactDesk#restore} brings it back. Nobody else keeps it. */
public record DeletedContacts(List<ContactView> contacts) implements Serializable {
    public static final DeletedContacts NOTHING = new DeletedContacts(List.of());

    public DeletedContacts {
        contacts = List.copyOf(contacts);
    }
}
