package org.palabre.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Lockouts;

/**
 * Knows people on the phone by personal number and PIN. Wrong tries count for the number and for the caller; they have nothing to do with
 * those of the web (P10). Takes a good part of a second by design: nobody holds a transaction meanwhile.
 */
@ApplicationScoped
public class PhoneGate {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private Directory directory;
    private JpaPhonePins pins;
    private Lockouts lockouts;
    private Settings settings;

    protected PhoneGate() {}

    @Inject
    PhoneGate(Directory directory, JpaPhonePins pins, Lockouts lockouts, Settings settings) {
        this.directory = directory;
        this.pins = pins;
        this.lockouts = lockouts;
        this.settings = settings;
    }

    /**
     * @param caller who calls, as far as it is known: his number, or the leg where he hides it
     * @throws org.palabre.shared.ServiceUnavailable when the directory does not answer
     */
    public PhoneSignIn signIn(String personalNumber, String pin, String caller) {
        String ofNumber = "pin:" + personalNumber;
        String ofCaller = "pin-from:" + caller;
        Optional<Instant> locked = later(lockouts.lockedUntil(ofNumber), lockouts.lockedUntil(ofCaller));
        if (locked.isPresent()) {
            return new PhoneSignIn.Locked(locked.get());
        }
        Optional<Person> person = directory.findByPersonalNumber(personalNumber);
        if (!proves(person, pin)) {
            return wrong(ofNumber, ofCaller);
        }
        lockouts.succeeded(ofNumber);
        return person.filter(known -> !known.roles().isEmpty())
                .<PhoneSignIn>map(PhoneSignIn.Accepted::new)
                .orElseGet(PhoneSignIn.NotAllowed::new);
    }

    private boolean proves(Optional<Person> person, String pin) {
        if (person.map(known -> directory.keepsPin(known.login())).orElseGet(directory::keepsPins)) {
            return person.map(known -> directory.signInByPin(known.login(), pin))
                    .filter(answer -> answer instanceof SignIn.Accepted || answer instanceof SignIn.NotAllowed)
                    .isPresent();
        }
        String pepper = settings.text(Setting.PALABRE_PIN_PEPPER);
        Optional<PepperedHash> kept =
                person.flatMap(known -> pins.find(known.login())).map(PhonePin::pin);
        if (kept.isEmpty()) {
            PepperedHash.of(pin, pepper + "-", iterations(settings)); // as long as for somebody who has one
        }
        return !pepper.isEmpty() && kept.filter(hash -> hash.fits(pin, pepper)).isPresent();
    }

    private PhoneSignIn wrong(String ofNumber, String ofCaller) {
        int tries = settings.number(Setting.PALABRE_PIN_TRIES, 3, 20);
        int triesOfCaller = settings.number(Setting.PALABRE_TRIES_PER_CALLER, 3, 100);
        return later(
                        lockouts.failed(ofNumber, tries, WINDOW, WINDOW),
                        lockouts.failed(ofCaller, triesOfCaller, WINDOW, WINDOW))
                .<PhoneSignIn>map(PhoneSignIn.Locked::new)
                .orElseGet(PhoneSignIn.Wrong::new);
    }

    static int iterations(Settings settings) {
        return settings.number(Setting.PALABRE_PIN_ITERATIONS, 1000, 10_000_000);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Instant::compareTo);
    }
}
