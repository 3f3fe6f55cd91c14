package org.palabre.userlist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import org.palabre.directory.PepperedHash;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.Role;
import org.palabre.shared.audit.AuditTrail;

/**
 * The short transactions in which the list is written, once the directory was asked for the same login and number, and
 * passwords are hashed.
 */
@Stateless
public class UserChanges {
    private static final SecureRandom RANDOM = new SecureRandom();

    private JpaListedUsers users;
    private PhoneNumbers numbers;
    private AuditTrail audit;
    private Clock clock;

    protected UserChanges() {}

    @Inject
    UserChanges(JpaListedUsers users, PhoneNumbers numbers, AuditTrail audit, Clock clock) {
        this.users = users;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DomainException when the login or the personal number is taken, if only just now */
    public UserView add(UserInput input, PepperedHash password, Actor actor) {
        UserCard card = UserCard.read(input, numbers);
        ListedUser added =
                users.add(card, RANDOM.nextInt(1 << 30), clock.instant()).orElseThrow(UserChanges::loginTaken);
        added.change(card, false);
        added.issue(password, clock.instant());
        users.write();
        audit.record(actor, "user.add", card.login(), card.role().name());
        return added.view();
    }

    /**
     * @return the user as they are
     * @throws DomainException as {@link #change}, without a lock
     */
    public UserView check(String login, int version, UserInput input, Actor actor) {
        ListedUser user = users.find(login).orElseThrow(UserChanges::unknown);
        checked(user, version, input, actor);
        return user.view();
    }

    private UserCard checked(ListedUser user, int version, UserInput input, Actor actor) {
        demandRole(actor, user.role());
        if (user.version() != version) {
            throw DomainException.of("refused.userChanged");
        }
        UserCard card = UserCard.read(input, numbers);
        if (!card.login().equals(user.login())) {
            throw DomainException.at("login", "wrong.loginStays");
        }
        demandRole(actor, card.role());
        if (user.login().equals(actor.login()) && (!card.active() || card.role() != user.role())) {
            throw DomainException.of("refused.ownAccount");
        }
        return card;
    }

    /**
     * @param version the version that the change was made on
     * @param overruled whether the directory has that login too
     */
    public UserView change(String login, int version, UserInput input, boolean overruled, Actor actor) {
        ListedUser user = users.lock(login).orElseThrow(UserChanges::unknown);
        UserCard card = checked(user, version, input, actor);
        if (!card.personalNumber().isEmpty() && !users.number(user, card.personalNumber())) {
            throw numberTaken();
        }
        String before = user.role() + (user.active() ? "" : " inactive");
        user.change(card, overruled);
        users.write();
        audit.record(actor, "user.change", login, before + " -> " + card.role() + (card.active() ? "" : " inactive"));
        return user.view();
    }

    /** @throws DomainException when that role is above their own */
    static void demandRole(Actor actor, Role role) {
        if (!Rights.gives(actor, role)) {
            throw DomainException.of("refused.roleAboveOwn");
        }
    }

    static DomainException loginTaken() {
        return DomainException.at("login", "wrong.loginTaken");
    }

    static DomainException numberTaken() {
        return DomainException.at("personalNumber", "wrong.personalNumberTaken");
    }

    static DomainException unknown() {
        return DomainException.of("refused.unknownUser");
    }
}
