package org.palabre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Lockouts;

/**
 * Slows down guessing of codes. Each number has its own count; a caller who withholds his has one for this call only, so
 * nobody can shut others out. While there are very many wrong codes over all, each gets a third of the tries.
 */
@ApplicationScoped
class GuessGuard {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String OVER_ALL = "codes";

    private Lockouts lockouts;
    private Settings settings;

    protected GuessGuard() {}

    @Inject
    GuessGuard(Lockouts lockouts, Settings settings) {
        this.lockouts = lockouts;
        this.settings = settings;
    }

    boolean mustWait(Call call) {
        return lockouts.lockedUntil(subject(call)).isPresent();
    }

    void wrong(Call call) {
        int tries = settings.number(Setting.PALABRE_TRIES_PER_CALLER, 3, 100);
        boolean underAttack = lockouts.failed(
                        OVER_ALL, settings.number(Setting.PALABRE_TRIES_TOTAL, 10, 100_000), WINDOW, WINDOW)
                .isPresent();
        lockouts.failed(subject(call), underAttack ? Math.max(1, tries / 3) : tries, WINDOW, WINDOW);
    }

    private static String subject(Call call) {
        return call.caller().withheld()
                ? "leg:" + call.leg()
                : "caller:" + call.caller().value();
    }
}
