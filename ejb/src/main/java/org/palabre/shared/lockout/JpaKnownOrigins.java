package org.palabre.shared.lockout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Known origins in the database. */
@ApplicationScoped
@Transactional
public class JpaKnownOrigins implements KnownOrigins {
    /** Programs sign in with each request: their address need not be written down each time. */
    private static final Duration FRESH = Duration.ofHours(1);

    private EntityManager entities;
    private Clock clock;

    protected JpaKnownOrigins() {}

    @Inject
    public JpaKnownOrigins(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Set<String> known(String account, Collection<String> origins) {
        return seenSince(account, origins, Instant.EPOCH);
    }

    private Set<String> seenSince(String account, Collection<String> origins, Instant since) {
        return entities.createQuery(
                        "select o.key.origin from KnownOrigin o where o.key.account = :account"
                                + " and o.key.origin in (:origins) and o.seenAt >= :since",
                        String.class)
                .setParameter("account", account)
                .setParameter("origins", origins)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public void remember(String account, Collection<String> origins) {
        Instant now = clock.instant();
        Set<String> fresh = seenSince(account, origins, now.minus(FRESH));
        List<String> stale =
                origins.stream().filter(origin -> !fresh.contains(origin)).toList();
        stale.forEach(origin -> remember(account, origin, now));
        if (!stale.isEmpty()) {
            makeRoom(account);
        }
    }

    private void remember(String account, String origin, Instant now) {
        entities.createNativeQuery(
                        "insert into known_origin (account, origin, seen_at) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, account)
                .setParameter(2, origin)
                .setParameter(3, now)
                .executeUpdate();
        entities.createQuery("update KnownOrigin o set o.seenAt = :now"
                        + " where o.key.account = :account and o.key.origin = :origin")
                .setParameter("now", now)
                .setParameter("account", account)
                .setParameter("origin", origin)
                .executeUpdate();
    }

    private void makeRoom(String account) {
        entities.createQuery(
                        "select o from KnownOrigin o where o.key.account = :account order by o.seenAt desc, o.key.origin",
                        KnownOrigin.class)
                .setParameter("account", account)
                .setFirstResult(MOST_OF_ONE)
                .getResultList()
                .forEach(entities::remove);
    }
}
