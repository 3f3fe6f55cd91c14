package org.palabre.userlist;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.palabre.directory.CompanyDirectory;
import org.palabre.directory.Directory;
import org.palabre.directory.IdentitySources;
import org.palabre.directory.PhonePinDesk;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Actor;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.shared.Rights;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;

/** Admins and operators keep the list of users, each up to their own role (rule 4). */
@Stateless
public class UserDesk {
    private static final int MOST_COUNTED = 100_000;

    private JpaListedUsers users;
    private UserChanges changes;
    private Directory company;
    private Passwords passwords;
    private PhonePinDesk pins;
    private PhoneNumbers numbers;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;

    protected UserDesk() {}

    @Inject
    UserDesk(
            JpaListedUsers users,
            UserChanges changes,
            @CompanyDirectory Directory company,
            Passwords passwords,
            PhonePinDesk pins,
            PhoneNumbers numbers,
            AuditTrail audit,
            Settings settings,
            Clock clock) {
        this.users = users;
        this.changes = changes;
        this.company = company;
        this.passwords = passwords;
        this.pins = pins;
        this.numbers = numbers;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was added, and with which password. */
    public record Issued(UserView user, String password) {}

    /** Whether people of the list may sign in here. */
    public boolean used() {
        return IdentitySources.of(settings).list();
    }

    /** By name. */
    public Page<UserView> list(UserQuery query, Actor actor) {
        return new Page<>(rows(query, actor), count(query, actor), query.page(), query.size());
    }

    /** Like {@link #list}, for callers that have counted already. */
    public List<UserView> rows(UserQuery query, Actor actor) {
        admin(actor);
        return users.list(query).stream().map(ListedUser::view).toList();
    }

    public Count count(UserQuery query, Actor actor) {
        admin(actor);
        return Count.upTo(MOST_COUNTED, users.count(query));
    }

    /** @throws DomainException when there is none of that login */
    public UserView get(String login, Actor actor) {
        admin(actor);
        return users.find(login).orElseThrow(UserChanges::unknown).view();
    }

    /**
     * @return with the password, which nobody can be told again
     * @throws DomainException for every fault at once, each at its field; or when the login or the personal number is
     *     taken
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public Issued add(UserInput input, Actor actor) {
        admin(actor);
        UserCard card = UserCard.read(input, numbers);
        UserChanges.demandRole(actor, card.role());
        if (users.find(card.login()).isPresent() || ofCompany(card.login())) {
            throw UserChanges.loginTaken();
        }
        freeNumber(card, "");
        String password = Passwords.random();
        return new Issued(changes.add(input, passwords.hash(password), actor), password);
    }

    /**
     * Makes the user what this says; the login stays.
     *
     * @param version the version that the change was made on
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public UserView change(String login, int version, UserInput input, Actor actor) {
        admin(actor);
        UserView before = changes.check(login, version, input, actor);
        freeNumber(UserCard.read(input, numbers), before.personalNumber());
        return changes.change(login, version, input, ofCompany(login), actor);
    }

    /**
     * Issues another password, in place of the one that the user had.
     *
     * @return the password, which nobody can be told again
     */
    public String issue(String login, Actor actor) {
        ListedUser user = others(login, actor);
        String password = Passwords.random();
        user.issue(passwords.hash(password), clock.instant());
        audit.record(actor, "user.password", login, "");
        return password;
    }

    /** The user's phone PIN is deleted too; their conferences stay. */
    public void delete(String login, Actor actor) {
        ListedUser user = others(login, actor);
        users.remove(user);
        pins.remove(login, actor);
        audit.record(actor, "user.delete", login, user.role().name());
    }

    private ListedUser others(String login, Actor actor) {
        ListedUser user = locked(login, actor);
        if (user.login().equals(actor.login())) {
            throw DomainException.of("refused.ownAccount");
        }
        return user;
    }

    private ListedUser locked(String login, Actor actor) {
        admin(actor);
        ListedUser user = users.lock(login).orElseThrow(UserChanges::unknown);
        UserChanges.demandRole(actor, user.role());
        return user;
    }

    private void freeNumber(UserCard card, String before) {
        String number = card.personalNumber();
        boolean taken = !number.isEmpty()
                && !number.equals(before)
                && (users.withPersonalNumber(number).isPresent()
                        || asksCompany() && company.findByPersonalNumber(number).isPresent());
        if (taken) {
            throw UserChanges.numberTaken();
        }
    }

    private boolean ofCompany(String login) {
        return asksCompany() && company.knows(login);
    }

    private boolean asksCompany() {
        return IdentitySources.of(settings).company();
    }

    private Actor admin(Actor actor) {
        Rights.demandAll(actor);
        if (!used()) {
            throw DomainException.of("refused.noUserList");
        }
        return actor;
    }
}
