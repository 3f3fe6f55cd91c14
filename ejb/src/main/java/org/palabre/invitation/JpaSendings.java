package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Invitations that were sent on their own, in the database. */
@ApplicationScoped
class JpaSendings {
    private EntityManager entities;

    protected JpaSendings() {}

    @Inject
    JpaSendings(EntityManager entities) {
        this.entities = entities;
    }

    void add(Sending sending) {
        entities.persist(sending);
    }

    void add(SendingGuest guest) {
        entities.persist(guest);
    }

    /** Versions are from now on those that count. */
    void write() {
        entities.flush();
    }

    Optional<Sending> find(long id) {
        return Optional.ofNullable(entities.find(Sending.class, id));
    }

    /** As it is now, whatever was read of it before. */
    Optional<Sending> lock(long id) {
        Optional<Sending> known = find(id);
        known.ifPresent(sending -> entities.refresh(sending, LockModeType.PESSIMISTIC_WRITE));
        return known;
    }

    /** To what is dialled with that number. */
    List<Sending> about(String number) {
        return entities.createQuery("select s from Sending s where s.about = :about order by s.id", Sending.class)
                .setParameter("about", number)
                .getResultList();
    }

    /** In the order they were named. */
    List<SendingGuest> guests(Sending sending) {
        return entities.createQuery(
                        "select g from SendingGuest g where g.sendingId = :id order by g.id", SendingGuest.class)
                .setParameter("id", sending.id())
                .getResultList();
    }

    /** How many each of these has. */
    Map<Long, Long> counts(Collection<Long> sendings) {
        return sendings.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(
                                "select g.sendingId, count(g) from SendingGuest g where g.sendingId in :ids"
                                        + " group by g.sendingId",
                                Object[].class)
                        .setParameter("ids", sendings)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The newest first. @param sender whose invitations; empty: everybody's */
    List<Sending> list(Optional<String> sender, int page, int size) {
        return where("select s", " order by s.id desc", sender, Sending.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    long count(Optional<String> sender) {
        return where("select count(s)", "", sender, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> where(String select, String order, Optional<String> sender, Class<T> type) {
        String whose = sender.isPresent() ? " where s.sender = :sender" : "";
        TypedQuery<T> query = entities.createQuery(select + " from Sending s" + whose + order, type);
        sender.ifPresent(login -> query.setParameter("sender", login));
        return query;
    }
}
