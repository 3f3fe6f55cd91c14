package org.palabre.web.api.contact;

import org.palabre.addressbook.GroupView;

/**
 * A group of contacts as the API shows it.
 *
 * @param contacts how many are in it
 */
public record ContactGroupJson(long id, String name, long contacts, int version) {
    static ContactGroupJson of(GroupView group) {
        return new ContactGroupJson(group.id(), group.name(), group.contacts(), group.version());
    }
}
