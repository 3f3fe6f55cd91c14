package org.palabre.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.palabre.shared.Count;

/** Entries in the database. */
@ApplicationScoped
class JpaOutbox {
    /** Hibernate's time-out value for SKIP LOCKED. */
    private static final int SKIP_LOCKED = -2;

    /** Deeds that somebody may still take back. */
    private static final int MOST_STEPS = 50;

    /** Entries for nobody are steps on the way to messages: nothing to look at. */
    private static final String TO_SOMEBODY = "e.recipient <> ''";

    private static final String INSERT =
            "insert into outbox_entry (token, kind, entry_key, about_kind, about_id, owner, recipient, title,"
                    + " payload, state, attempts, due_at, created_at, last_error)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'WAITING', 0, ?10, ?11, '') on conflict do nothing";

    private EntityManager entities;

    protected JpaOutbox() {}

    @Inject
    JpaOutbox(EntityManager entities) {
        this.entities = entities;
    }

    /** @return false when the key is known */
    boolean add(NewEntry entry, String token, Instant now) {
        Query insert = entities.createNativeQuery(INSERT).setFlushMode(FlushModeType.COMMIT);
        List<Object> values = List.of(
                token,
                entry.kind(),
                entry.key(),
                entry.about().kind().name(),
                entry.about().id(),
                entry.owner(),
                entry.recipient(),
                entry.title(),
                entry.payload(),
                entry.notBefore().orElse(now),
                now);
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        return insert.executeUpdate() == 1;
    }

    /** Entries of a kind that are due and that nobody else is taking just now. */
    List<OutboxEntry> lockDue(String kind, Instant now, int most) {
        return entities.createQuery(
                        "select e from OutboxEntry e where e.kind = :kind and e.dueAt <= :now order by e.dueAt, e.id",
                        OutboxEntry.class)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(most)
                .getResultList();
    }

    List<OutboxEntry> lockSending() {
        return entities.createQuery("select e from OutboxEntry e where e.state = :sending", OutboxEntry.class)
                .setParameter("sending", OutboxState.SENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<OutboxEntry> lock(long id) {
        return Optional.ofNullable(entities.find(OutboxEntry.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<OutboxEntry> lock(String key) {
        return entities.createQuery("select e from OutboxEntry e where e.key = :key", OutboxEntry.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Those of a kind about something, the newest first, locked. */
    List<OutboxEntry> steps(String kind, Subject about, String title) {
        return entities.createQuery(
                        "select e from OutboxEntry e where e.about = :about and e.kind = :kind and e.title = :title"
                                + " order by e.id desc",
                        OutboxEntry.class)
                .setParameter("about", about)
                .setParameter("kind", kind)
                .setParameter("title", title)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(MOST_STEPS)
                .getResultList();
    }

    /** Messages about something by what their keys begin with, locked. */
    List<OutboxEntry> lockMessages(Subject about, String keys) {
        return entities.createQuery(
                        "select e from OutboxEntry e where e.about = :about and e.key like :keys and " + TO_SOMEBODY
                                + " order by e.id",
                        OutboxEntry.class)
                .setParameter("about", about)
                .setParameter("keys", keys + "%")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<OutboxEntry> lockWaiting(Subject about) {
        return entities.createQuery(
                        "select e from OutboxEntry e where e.about = :about and e.state = :waiting order by e.id",
                        OutboxEntry.class)
                .setParameter("about", about)
                .setParameter("waiting", OutboxState.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<OutboxEntry> find(long id) {
        return Optional.ofNullable(entities.find(OutboxEntry.class, id));
    }

    List<OutboxEntry> byKeys(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : entities.createQuery("select e from OutboxEntry e where e.key in :keys", OutboxEntry.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    String payload(long id) {
        return entities.find(OutboxPayload.class, id).content();
    }

    /** Tells everybody whose turn has not come yet why it takes longer. */
    void note(String kind, Instant now, String why) {
        entities.createQuery("update OutboxEntry e set e.lastError = :why"
                        + " where e.kind = :kind and e.state = :waiting and e.dueAt <= :now and e.lastError <> :why")
                .setParameter("why", NewEntry.cut(why, OutboxEntry.LONGEST_ERROR))
                .setParameter("kind", kind)
                .setParameter("waiting", OutboxState.WAITING)
                .setParameter("now", now)
                .executeUpdate();
    }

    void remember(long id, Collection<String> references) {
        references.forEach(reference -> entities.createNativeQuery(
                        "insert into outbox_reference (reference, entry_id, delivered) values (?1, ?2, false)"
                                + " on conflict do nothing")
                .setParameter(1, reference)
                .setParameter(2, id)
                .executeUpdate());
    }

    /** Deletes what is over and was written before. @return how many */
    int purge(Instant before) {
        List<OutboxState> over =
                Arrays.stream(OutboxState.values()).filter(OutboxState::over).toList();
        entities.createQuery("delete from OutboxReference r where r.key.entryId in"
                        + " (select e.id from OutboxEntry e where e.state in :over and e.createdAt < :before)")
                .setParameter("over", over)
                .setParameter("before", before)
                .executeUpdate();
        return entities.createQuery("delete from OutboxEntry e where e.state in :over and e.createdAt < :before")
                .setParameter("over", over)
                .setParameter("before", before)
                .executeUpdate();
    }

    void forget(long id) {
        entities.createQuery("delete from OutboxReference r where r.key.entryId = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The latest entry that was sent under this name; gateways begin to count anew. */
    Optional<Long> referred(String reference) {
        return entities.createQuery(
                        "select r.key.entryId from OutboxReference r where r.key.reference = :reference"
                                + " order by r.key.entryId desc",
                        Long.class)
                .setParameter("reference", reference)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<OutboxReference> reference(String reference, long id) {
        return Optional.ofNullable(entities.find(OutboxReference.class, new OutboxReference.Key(reference, id)));
    }

    List<OutboxReference> references(long id) {
        return entities.createQuery("select r from OutboxReference r where r.key.entryId = :id", OutboxReference.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The newest first. @param owner whose entries; empty: everybody's */
    List<OutboxEntry> list(OutboxQuery query, Optional<String> owner) {
        return newest(query, owner, query.page() * query.size(), query.size());
    }

    List<OutboxEntry> about(Subject subject, Optional<String> owner, int most) {
        return newest(new OutboxQuery(Optional.empty(), Optional.of(subject), "", 0, 1), owner, 0, most);
    }

    private List<OutboxEntry> newest(OutboxQuery query, Optional<String> owner, int first, int most) {
        Map<String, Object> values = new HashMap<>();
        var rows = entities.createQuery(
                "select e from OutboxEntry e where " + where(query, owner, values) + " order by e.id desc",
                OutboxEntry.class);
        values.forEach(rows::setParameter);
        return rows.setFirstResult(first).setMaxResults(most).getResultList();
    }

    /** The database stops as soon as it has found one more than the list counts. */
    Count count(OutboxQuery query, Optional<String> owner) {
        Map<String, Object> values = new HashMap<>();
        Query count = entities.createQuery("select count(*) from (select e.id as id from OutboxEntry e where "
                + where(query, owner, values) + " order by e.id limit " + (query.counted() + 1) + ") counted");
        values.forEach(count::setParameter);
        return Count.upTo(query.counted(), ((Number) count.getSingleResult()).longValue());
    }

    Map<OutboxState, Long> counts(Optional<String> owner) {
        var query = entities.createQuery(
                "select e.state, count(e) from OutboxEntry e where " + TO_SOMEBODY
                        + owner.map(login -> " and e.owner = :owner").orElse("") + " group by e.state",
                Object[].class);
        owner.ifPresent(login -> query.setParameter("owner", login));
        Map<OutboxState, Long> counts = new EnumMap<>(OutboxState.class);
        query.getResultList().forEach(row -> counts.put((OutboxState) row[0], (Long) row[1]));
        return counts;
    }

    private static String where(OutboxQuery query, Optional<String> owner, Map<String, Object> values) {
        List<String> parts = new ArrayList<>(List.of(TO_SOMEBODY));
        query.state().ifPresent(state -> parts.add(bound("e.state = :state", "state", state, values)));
        owner.ifPresent(login -> parts.add(bound("e.owner = :owner", "owner", login, values)));
        query.about().ifPresent(about -> parts.add(bound("e.about = :about", "about", about, values)));
        if (!query.text().isBlank()) {
            parts.add(bound(
                    "(lower(e.recipient) like :text escape '!' or lower(e.title) like :text escape '!')",
                    "text",
                    anywhere(query.text()),
                    values));
        }
        return String.join(" and ", parts);
    }

    private static String anywhere(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static String bound(String condition, String name, Object value, Map<String, Object> values) {
        values.put(name, value);
        return condition;
    }
}
