package org.palabre.userlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.shared.Role;

/** The list of users in the database. */
@ApplicationScoped
@Transactional
class JpaListedUsers {
    private static final int DEEPEST = 20;

    private EntityManager entities;

    protected JpaListedUsers() {}

    @Inject
    JpaListedUsers(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ListedUser> find(String login) {
        return Optional.ofNullable(entities.find(ListedUser.class, login));
    }

    /** Others who want to change the same user wait. */
    Optional<ListedUser> lock(String login) {
        return Optional.ofNullable(entities.find(ListedUser.class, login, LockModeType.PESSIMISTIC_WRITE));
    }

    /** By name. */
    List<ListedUser> list(UserQuery query) {
        return where(
                        "select u from ListedUser u where 1 = 1",
                        query.words(),
                        " order by u.searched, u.login",
                        ListedUser.class)
                .setFirstResult(query.page() * query.size())
                .setMaxResults(query.size())
                .getResultList();
    }

    long count(UserQuery query) {
        return where("select count(u) from ListedUser u where 1 = 1", query.words(), "", Long.class)
                .getSingleResult();
    }

    /** By name, of those who count. */
    List<ListedUser> search(List<String> words, int most) {
        return where(
                        "select u from ListedUser u where u.active = true and u.overruled = false",
                        words,
                        " order by u.searched, u.login",
                        ListedUser.class)
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> where(String select, List<String> words, String order, Class<T> type) {
        var text = new StringBuilder(select);
        for (int i = 0; i < words.size(); i++) {
            text.append(" and locate(:word").append(i).append(", u.searched) > 0");
        }
        TypedQuery<T> wanted = entities.createQuery(text.append(order).toString(), type);
        for (int i = 0; i < words.size(); i++) {
            wanted.setParameter("word" + i, words.get(i));
        }
        return wanted;
    }

    Optional<ListedUser> withPersonalNumber(String number) {
        return entities.createQuery("select u from ListedUser u where u.personalNumber = :number", ListedUser.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Who has that extension or mobile number and counts: as many as are needed to see that it is not one. */
    List<ListedUser> withNumber(String number) {
        return entities.createQuery(
                        "select u from ListedUser u where u.active = true and u.overruled = false"
                                + " and (u.extension = :number or u.mobile = :number)",
                        ListedUser.class)
                .setParameter("number", number)
                .setMaxResults(2)
                .getResultList();
    }

    /** @param mails in lower case */
    List<ListedUser> withMail(Collection<String> mails) {
        return mails.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select u from ListedUser u where u.active = true and u.overruled = false"
                                        + " and lower(u.mail) in (:mails)",
                                ListedUser.class)
                        .setParameter("mails", mails)
                        .getResultList();
    }

    boolean hasOperator() {
        return entities.createQuery(
                                "select count(u) from ListedUser u where u.active = true and u.overruled = false"
                                        + " and u.role = :operator",
                                Long.class)
                        .setParameter("operator", Role.OPERATOR)
                        .getSingleResult()
                > 0;
    }

    /**
     * The directory knows that login: an entry of the list counts for nothing from now on, until somebody changes that.
     */
    void overrule(String login) {
        entities.createQuery("update ListedUser u set u.overruled = true, u.version = u.version + 1"
                        + " where u.login = :login and u.overruled = false")
                .setParameter("login", login)
                .executeUpdate();
    }

    /**
     * Puts a user into the list, still inactive and without a password. Asks the database before it writes: what it
     * refuses it logs, and a hash must not be there.
     *
     * @return empty: the login or the personal number is taken, if only just now
     */
    Optional<ListedUser> add(UserCard card, int standing, Instant now) {
        int added = entities.createNativeQuery(
                        "insert into listed_user (login, version, name, extension, personal_number, mail,"
                                + " mobile, role, active, overruled, standing, salt, hash, iterations, password_issued,"
                                + " password_changed_at, created_at, searched) values (?1, 0, ?2, '', nullif(cast(?3 as varchar), ''),"
                                + " '', '', ?4, false, false, ?5, ?6, ?6, 1, true, ?7, ?7, '') on conflict do nothing")
                .setParameter(1, card.login())
                .setParameter(2, card.name())
                .setParameter(3, card.personalNumber())
                .setParameter(4, card.role().name())
                .setParameter(5, standing)
                .setParameter(6, new byte[0])
                .setParameter(7, now)
                .executeUpdate();
        return added == 1 ? lock(card.login()) : Optional.empty();
    }

    /** @return whether the number is theirs from now on; false: somebody was quicker, and the transaction is lost */
    boolean number(ListedUser user, String personalNumber) {
        try {
            entities.createNativeQuery("update listed_user set personal_number = ?1 where login = ?2")
                    .setParameter(1, personalNumber)
                    .setParameter(2, user.login())
                    .executeUpdate();
            return true;
        } catch (PersistenceException failure) {
            if (brokeARule(failure)) {
                return false;
            }
            throw failure;
        }
    }

    void remove(ListedUser user) {
        entities.remove(user);
    }

    /** Versions are from now on those that count. */
    void write() {
        entities.flush();
    }

    /** SQLSTATE class 23: integrity constraint violation. */
    private static boolean brokeARule(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("23"));
    }
}
