package org.palabre.userlist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.palabre.directory.CompanyDirectory;
import org.palabre.directory.Directory;
import org.palabre.directory.IdentitySources;
import org.palabre.directory.PepperedHash;
import org.palabre.directory.PhonePinDesk;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Actor;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;

/** Admins and operators keep the list of users, each up to their own role (rule 4). */
@Stateless
public class UserDesk {
    private static final int MOST_COUNTED = 100_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private JpaListedUsers users;
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
            @CompanyDirectory Directory company,
            Passwords passwords,
            PhonePinDesk pins,
            PhoneNumbers numbers,
            AuditTrail audit,
            Settings settings,
            Clock clock) {
        this.users = users;
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
        return users.find(login).orElseThrow(UserDesk::unknown).view();
    }

    /**
     * @return with the password, which nobody can be told again
     * @throws DomainException for every fault at once, each at its field; or when the login or the personal number is
     *     taken
     */
    public Issued add(UserInput input, Actor actor) {
        admin(actor);
        UserCard card = UserCard.read(input, numbers);
        RoleRules.mayTouch(actor, card.role());
        if (users.find(card.login()).isPresent() || ofCompany(card.login())) {
            throw loginTaken();
        }
        freeNumber(card, "");
        String password = Passwords.random();
        PepperedHash hash = passwords.hash(password); // before anything is locked: it takes a good part of a second
        ListedUser added =
                users.add(card, RANDOM.nextInt(1 << 30), clock.instant()).orElseThrow(UserDesk::loginTaken);
        added.change(card, false);
        added.issue(hash, clock.instant());
        users.write();
        audit.record(actor, "user.add", card.login(), card.role().name());
        return new Issued(added.view(), password);
    }

    /**
     * Makes the user what this says; the login stays.
     *
     * @param version the version that the change was made on
     */
    public UserView change(String login, int version, UserInput input, Actor actor) {
        ListedUser user = locked(login, actor);
        if (user.version() != version) {
            throw DomainException.of("refused.userChanged");
        }
        UserCard card = UserCard.read(input, numbers);
        if (!card.login().equals(user.login())) {
            throw DomainException.at("login", "wrong.loginStays");
        }
        RoleRules.mayTouch(actor, card.role());
        if (user.login().equals(actor.login()) && (!card.active() || card.role() != user.role())) {
            throw DomainException.of("refused.ownAccount");
        }
        freeNumber(card, user.personalNumber());
        if (!card.personalNumber().isEmpty() && !users.number(user, card.personalNumber())) {
            throw numberTaken();
        }
        String before = user.role() + (user.active() ? "" : " inactive");
        user.change(card, ofCompany(login));
        users.write();
        audit.record(actor, "user.change", login, before + " -> " + card.role() + (card.active() ? "" : " inactive"));
        return user.view();
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
        ListedUser user = users.lock(login).orElseThrow(UserDesk::unknown);
        RoleRules.mayTouch(actor, user.role());
        return user;
    }

    private void freeNumber(UserCard card, String before) {
        String number = card.personalNumber();
        boolean taken = !number.isEmpty()
                && !number.equals(before)
                && (users.withPersonalNumber(number).isPresent()
                        || asksCompany() && company.findByPersonalNumber(number).isPresent());
        if (taken) {
            throw numberTaken();
        }
    }

    private static DomainException loginTaken() {
        return DomainException.at("login", "wrong.loginTaken");
    }

    private static DomainException numberTaken() {
        return DomainException.at("personalNumber", "wrong.personalNumberTaken");
    }

    private boolean ofCompany(String login) {
        return asksCompany() && company.knows(login);
    }

    private boolean asksCompany() {
        return IdentitySources.of(settings).company();
    }

    private Actor admin(Actor actor) {
        RoleRules.mayKeep(actor);
        if (!used()) {
            throw DomainException.of("refused.noUserList");
        }
        return actor;
    }

    private static DomainException unknown() {
        return DomainException.of("refused.unknownUser");
    }
}
