package org.palabre.shared.lockout;

import java.util.Collection;
import java.util.Set;

/** The devices and addresses that people lately proved themselves from. */
public interface KnownOrigins {
    /** How many of one account are kept; the oldest make room. */
    int MOST_OF_ONE = 20;

    /** Those of them that the account was seen at. */
    Set<String> known(String account, Collection<String> origins);

    void remember(String account, Collection<String> origins);
}
