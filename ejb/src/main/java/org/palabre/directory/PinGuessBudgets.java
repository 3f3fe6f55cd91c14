package org.palabre.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.guessing.GuessShare;

/**
 * What a guess of a PIN is paid from. It is worth one PIN of those that have as many digits, whosever it is
 * (docs/security.md).
 */
@ApplicationScoped
class PinGuessBudgets {
    /** Hits to be expected in a day over all, from phones that are not one's own: twenty wrong PINs of four digits. */
    static final double HITS_A_DAY = 0.002;

    /** The share of one person, by calls that show that person's own number: ten wrong PINs of four digits. */
    static final double HITS_OF_A_PERSON_A_DAY = 0.001;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private Settings settings;

    protected PinGuessBudgets() {}

    @Inject
    PinGuessBudgets(Settings settings) {
        this.settings = settings;
    }

    /** How likely a guess is right. */
    static double odds(int digits) {
        return Math.pow(10, -Math.max(PinRules.SHORTEST, digits));
    }

    List<GuessShare> ofOwnPhone(Person person, String pin) {
        return List.of(
                GuessShare.count("pin-own:" + person.login(), tries(), WINDOW),
                hits("pins-own:" + person.login(), pin, HITS_OF_A_PERSON_A_DAY));
    }

    List<GuessShare> ofOtherPhone(String personalNumber, String pin, String caller) {
        return List.of(
                GuessShare.count("pin:" + personalNumber, tries(), WINDOW),
                caller.isEmpty()
                        ? hits("pins-withheld", pin, HITS_A_DAY / 2)
                        : GuessShare.count("pin-from:" + caller, triesOfCaller(), WINDOW),
                hits("pins", pin, HITS_A_DAY));
    }

    private static GuessShare hits(String subject, String pin, double most) {
        return new GuessShare(subject, odds(pin.length()), most, DAY, true);
    }

    private int tries() {
        return settings.number(Setting.PALABRE_PIN_TRIES);
    }

    private int triesOfCaller() {
        return settings.number(Setting.PALABRE_TRIES_PER_CALLER);
    }
}
