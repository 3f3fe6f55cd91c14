package org.palabre.testing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.shared.lockout.KnownOrigins;

/** Known origins in memory, without end. */
public final class FakeOrigins implements KnownOrigins {
    private final Set<String> known = new HashSet<>();

    @Override
    public synchronized Set<String> known(String account, Collection<String> origins) {
        return origins.stream()
                .filter(origin -> known.contains(account + " " + origin))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void remember(String account, Collection<String> origins) {
        origins.forEach(origin -> known.add(account + " " + origin));
    }
}
