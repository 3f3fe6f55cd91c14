package org.palabre.addressbook;

import java.io.Serializable;
import java.util.List;

/** What was deleted: {@link ContactDesk#restore} brings it back. Nobody else keeps it. */
public record Deleted(List<ContactView> contacts) implements Serializable {
    public static final Deleted NOTHING = new Deleted(List.of());

    public Deleted {
        contacts = List.copyOf(contacts);
    }
}
