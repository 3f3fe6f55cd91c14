package org.palabre.userlist;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.palabre.directory.PepperedHash;
import org.palabre.directory.Person;
import org.palabre.shared.Role;

/**
 * Somebody in the list: added with an issued password, which they replace; deactivated and activated again; deleted at
 * last.
 */
@Entity
class ListedUser {
    @Id
    private String login;

    @Version
    private int version;

    private String name;
    private String extension;

    /** Null for nobody's: the database lets no two users have the same. */
    private String personalNumber;

    private String mail;
    private String mobile;
    private String outgoing;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean active;

    /** The directory knows this login now, so this entry counts for nothing. */
    private boolean overruled;

    /** Another number whenever what somebody signed in with counts no more. */
    private int standing;

    private byte[] salt;
    private byte[] hash;
    private int iterations;
    private boolean passwordIssued;
    private Instant passwordChangedAt;
    private Instant createdAt;
    private String searched;

    protected ListedUser() {}

    /**
     * Everything but login and password.
     *
     * @param overruled whether the directory knows the login
     */
    void change(UserCard card, boolean overruled) {
        if (card.role() != role || card.active() != active) {
            standing++;
        }
        this.overruled = overruled;
        agree(card);
    }

    private void agree(UserCard card) {
        name = card.name();
        extension = card.extension();
        personalNumber = card.personalNumber().isEmpty() ? null : card.personalNumber();
        mail = card.mail();
        mobile = card.mobile();
        outgoing = card.outgoing();
        role = card.role();
        active = card.active();
        searched = card.searched();
    }

    /** A password that somebody else knows: to be replaced at the first sign-in. */
    void issue(PepperedHash password, Instant now) {
        keep(password, now);
        passwordIssued = true;
    }

    /** A password that the user chose. */
    void choose(PepperedHash password, Instant now) {
        keep(password, now);
        passwordIssued = false;
    }

    private void keep(PepperedHash password, Instant now) {
        salt = password.salt();
        hash = password.hash();
        iterations = password.iterations();
        passwordChangedAt = now;
        standing++;
    }

    PepperedHash password() {
        return new PepperedHash(salt, hash, iterations);
    }

    /** Without a role while not active. */
    Person person() {
        return new Person(
                login,
                name,
                extension,
                personalNumber(),
                mail,
                mobile,
                outgoing,
                active ? EnumSet.of(Role.EMPLOYEE, role) : Set.of());
    }

    UserView view() {
        return new UserView(
                login,
                version,
                name,
                extension,
                personalNumber(),
                mail,
                mobile,
                outgoing,
                role,
                active,
                overruled,
                passwordIssued,
                passwordChangedAt);
    }

    AccountState accountState() {
        return new AccountState(standing, passwordIssued);
    }

    int version() {
        return version;
    }

    String login() {
        return login;
    }

    String personalNumber() {
        return Optional.ofNullable(personalNumber).orElse("");
    }

    Role role() {
        return role;
    }

    boolean active() {
        return active;
    }

    boolean overruled() {
        return overruled;
    }
}
