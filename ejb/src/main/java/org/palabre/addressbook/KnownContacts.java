package org.palabre.addressbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whom somebody has in their address book, for what is done in their name. */
@ApplicationScoped
public class KnownContacts {
    private JpaAddressBooks books;

    protected KnownContacts() {}

    @Inject
    KnownContacts(JpaAddressBooks books) {
        this.books = books;
    }

    /**
     * @param addresses mail addresses in lower case and numbers in E.164, at most some thousands
     * @return by address; unknown ones are missing
     */
    public Map<String, KnownContact> of(String owner, Collection<String> addresses) {
        Map<String, KnownContact> known = new HashMap<>();
        if (!addresses.isEmpty()) {
            books.reachedAt(addresses, owner).stream().map(KnownContact::of).forEach(one -> {
                known.putIfAbsent(one.mail(), one);
                known.putIfAbsent(one.mobile(), one);
            });
        }
        known.keySet().retainAll(Set.copyOf(addresses));
        return known;
    }
}
