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
class JpaInvitations {
    private EntityManager entities;

    protected JpaInvitations() {}

    @Inject
    JpaInvitations(EntityManager entities) {
        this.entities = entities;
    }

    void add(Invitation invitation) {
        entities.persist(invitation);
    }

    void add(InvitationRecipient recipient) {
        entities.persist(recipient);
    }

    /** Versions are from now on those that count. */
    void write() {
        entities.flush();
    }

    Optional<Invitation> find(long id) {
        return Optional.ofNullable(entities.find(Invitation.class, id));
    }

    /** As it is now, whatever was read of it before. */
    Optional<Invitation> lock(long id) {
        Optional<Invitation> known = find(id);
        known.ifPresent(invitation -> entities.refresh(invitation, LockModeType.PESSIMISTIC_WRITE));
        return known;
    }

    /** To what is dialled with that number. */
    List<Invitation> about(String number) {
        return entities.createQuery("select i from Invitation i where i.about = :about order by i.id", Invitation.class)
                .setParameter("about", number)
                .getResultList();
    }

    /** In the order they were named. */
    List<InvitationRecipient> recipients(Invitation invitation) {
        return entities.createQuery(
                        "select r from InvitationRecipient r where r.invitationId = :id order by r.id",
                        InvitationRecipient.class)
                .setParameter("id", invitation.id())
                .getResultList();
    }

    /** How many each of these has. */
    Map<Long, Long> counts(Collection<Long> invitations) {
        return invitations.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(
                                "select r.invitationId, count(r) from InvitationRecipient r where r.invitationId in :ids"
                                        + " group by r.invitationId",
                                Object[].class)
                        .setParameter("ids", invitations)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The newest first. @param sender whose invitations; empty: everybody's */
    List<Invitation> list(Optional<String> sender, int page, int size) {
        return where("select i", " order by i.id desc", sender, Invitation.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    long count(Optional<String> sender) {
        return where("select count(i)", "", sender, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> where(String select, String order, Optional<String> sender, Class<T> type) {
        String whose = sender.isPresent() ? " where i.sender = :sender" : "";
        TypedQuery<T> query = entities.createQuery(select + " from Invitation i" + whose + order, type);
        sender.ifPresent(login -> query.setParameter("sender", login));
        return query;
    }
}
