package org.palabre.addressbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whom somebody has in their address book, for what is done in their name. */
@ApplicationScoped
public class Acquaintances {
    private JpaAddressBooks books;

    protected Acquaintances() {}

    @Inject
    Acquaintances(JpaAddressBooks books) {
        this.books = books;
    }

    /**
     * @param addresses mail addresses in lower case and numbers in E.164, at most some thousands
     * @return by address; unknown ones are missing
     */
    public Map<String, Acquaintance> of(String owner, Collection<String> addresses) {
        Map<String, Acquaintance> known = new HashMap<>();
        if (!addresses.isEmpty()) {
            books.reachedAt(addresses, owner).stream().map(Acquaintance::of).forEach(one -> {
                known.putIfAbsent(one.mail(), one);
                known.putIfAbsent(one.mobile(), one);
            });
        }
        known.keySet().retainAll(Set.copyOf(addresses));
        return known;
    }
}
