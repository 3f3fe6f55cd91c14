package org.palabre.directory;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;

/** Sets, issues and takes away phone PINs. Where the directory keeps them, it is asked for that, and not we. */
@Stateless
public class PhonePinDesk {
    private static final int ISSUED_DIGITS = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private JpaPhonePins pins;
    private PinChanges changes;
    private Directory directory;
    private AuditTrail audit;
    private Settings settings;

    protected PhonePinDesk() {}

    @Inject
    PhonePinDesk(JpaPhonePins pins, PinChanges changes, Directory directory, AuditTrail audit, Settings settings) {
        this.pins = pins;
        this.changes = changes;
        this.directory = directory;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * Whether PINs are ours to set, if only of some people: a pepper is there, and the directory does not keep them
     * all.
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public boolean ours() {
        return !directory.keepsPins()
                && !settings.text(Setting.PALABRE_PIN_PEPPER).isEmpty();
    }

    /** Whether this person's PIN is ours to set. */
    @TransactionAttribute(NOT_SUPPORTED)
    public boolean ours(String login) {
        return ours() && !directory.keepsPin(login);
    }

    /** The state of the actor's own PIN; empty: they have none. */
    public Optional<PinState> find(Actor actor) {
        return pins.find(Rights.self(actor)).map(PhonePin::state);
    }

    /** Sets the actor's own PIN. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void change(String pin, Actor actor) {
        Person person = person(Rights.self(actor));
        PinRules.check(pin, person);
        changes.keep(person.login(), hashed(pin), "pin.change", actor);
    }

    /**
     * Gives somebody a PIN that is hard to guess, in place of the one they had. For admins.
     *
     * @return the PIN, which nobody can be told again
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public String issue(String login, Actor actor) {
        Person person = person(adminOnly(login, actor));
        String pin = RANDOM.ints(0, 1_000_000)
                .mapToObj(number -> String.format("%0" + ISSUED_DIGITS + "d", number))
                .filter(number -> !PinRules.refuses(number, person))
                .findFirst()
                .orElseThrow();
        changes.keep(person.login(), hashed(pin), "pin.issue", actor);
        return pin;
    }

    /** They can no longer reserve by phone, until they have another. For admins. */
    public void remove(String login, Actor actor) {
        pins.remove(adminOnly(login, actor));
        audit.record(actor, "pin.remove", login, "");
    }

    private static String adminOnly(String login, Actor actor) {
        Rights.demandAll(actor);
        return login;
    }

    private PepperedHash hashed(String pin) {
        return PepperedHash.of(pin, settings.text(Setting.PALABRE_PIN_PEPPER), PinCheck.iterations(settings));
    }

    private Person person(String login) {
        if (!ours(login)) {
            throw DomainException.of("refused.pinsOff");
        }
        Person person = directory
                .find(login)
                .filter(found -> !found.roles().isEmpty())
                .orElseThrow(() -> DomainException.at("owner", "wrong.unknownPerson"));
        if (person.personalNumber().isEmpty()) {
            throw DomainException.of("refused.noPersonalNumber");
        }
        return person;
    }
}
