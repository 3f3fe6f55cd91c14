package org.palabre.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/**
 * Whether a PIN is somebody's. Only so many are checked at once as leave processors to everybody else; the others wait
 * their turn, in the order in which they came. What was hashed with another number of rounds is hashed anew when it was
 * right.
 */
@ApplicationScoped
class PinCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FairLimiter limiter;
    private Directory directory;
    private JpaPhonePins pins;
    private Settings settings;

    protected PinCheck() {
        this.limiter = null;
    }

    @Inject
    PinCheck(Directory directory, JpaPhonePins pins, Settings settings) {
        this(
                directory,
                pins,
                settings,
                new FairLimiter(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE));
    }

    PinCheck(Directory directory, JpaPhonePins pins, Settings settings, FairLimiter limiter) {
        this.limiter = limiter;
        this.directory = directory;
        this.pins = pins;
        this.settings = settings;
    }

    /** @param person empty: it takes as long as for somebody */
    boolean proves(Optional<Person> person, String pin) {
        if (person.map(known -> directory.keepsPin(known.login())).orElseGet(directory::keepsPins)) {
            return person.map(known -> directory.signInByPin(known.login(), pin))
                    .filter(answer -> answer instanceof SignIn.Accepted || answer instanceof SignIn.NotAllowed)
                    .isPresent();
        }
        String pepper = settings.text(Setting.PALABRE_PIN_PEPPER);
        Optional<PhonePin> kept = person.flatMap(known -> pins.find(known.login()));
        boolean right = limiter.take(() -> fits(kept.map(PhonePin::pin), pin, pepper));
        if (right) {
            renew(person.orElseThrow().login(), kept.orElseThrow().pin(), pin, pepper);
        }
        return right;
    }

    private boolean fits(Optional<PepperedHash> kept, String pin, String pepper) {
        if (kept.isEmpty()) {
            PepperedHash.of(pin, pepper + "-", iterations(settings));
        }
        return !pepper.isEmpty() && kept.filter(hash -> hash.fits(pin, pepper)).isPresent();
    }

    private void renew(String login, PepperedHash old, String pin, String pepper) {
        if (old.iterations() != iterations(settings)) {
            pins.renew(login, old, limiter.take(() -> PepperedHash.of(pin, pepper, iterations(settings))));
        }
    }

    static int iterations(Settings settings) {
        return settings.number(Setting.PALABRE_PIN_ITERATIONS);
    }
}
