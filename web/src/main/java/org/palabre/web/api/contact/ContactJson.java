package org.palabre.web.api.contact;

import java.util.List;
import org.palabre.addressbook.ContactView;

/**
 * A contact as the API shows it.
 *
 * @param mobile in E.164, or empty
 * @param language {@code fr}, {@code en} or empty
 * @param groups ids
 * @param version what {@code If-Match} may name
 */
public record ContactJson(
        long id, String name, String mail, String mobile, String language, List<Long> groups, int version) {
    static ContactJson of(ContactView contact) {
        return new ContactJson(
                contact.id(),
                contact.name(),
                contact.mail(),
                contact.mobile(),
                contact.language(),
                contact.groups().stream().map(ContactView.Group::id).toList(),
                contact.version());
    }
}
