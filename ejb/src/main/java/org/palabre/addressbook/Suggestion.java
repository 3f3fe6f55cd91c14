package org.palabre.addressbook;

import java.io.Serializable;

/**
 * Somebody who might be meant, or a group of them.
 *
 * @param address mail address or mobile number; of a group its id
 * @param language {@code fr}, {@code en}, or empty where it is not known
 * @param people how many are reached
 */
public record Suggestion(Source source, String name, String address, String language, long people)
        implements Serializable {
    /** Where it was found. */
    public enum Source {
        GROUP,
        CONTACT,
        DIRECTORY
    }

    public static Suggestion of(ContactView contact) {
        String address = contact.mail().isEmpty() ? contact.mobile() : contact.mail();
        return new Suggestion(Source.CONTACT, contact.name(), address, contact.language(), 1);
    }

    public static Suggestion of(GroupView group) {
        return new Suggestion(Source.GROUP, group.name(), Long.toString(group.id()), "", group.contacts());
    }

    /** As it may be pasted among guests. */
    String pasted() {
        String plain = name.replaceAll("[\\p{Cntrl}\"<>]", " ").strip();
        return plain.isEmpty() ? address : '"' + plain + "\" <" + address + ">";
    }
}
