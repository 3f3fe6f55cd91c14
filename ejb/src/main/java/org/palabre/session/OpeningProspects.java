package org.palabre.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.palabre.conference.Capacity;
import org.palabre.conference.Conference;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.telephony.Farewell;

/**
 * Whether those who wait for a conference to open wait for anything: the same that the door asks of whoever comes now.
 */
@ApplicationScoped
class OpeningProspects {
    /** How often it is asked of a conference of which nobody told that it changed. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private Capacity capacity;
    private Settings settings;

    protected OpeningProspects() {}

    @Inject
    OpeningProspects(Capacity capacity, Settings settings) {
        this.capacity = capacity;
        this.settings = settings;
    }

    /** Why nobody need wait any longer; empty while it may still open. */
    Optional<Farewell> over(Conference conference, Instant now) {
        if (conference.deleted()) {
            return Optional.of(Farewell.CANCELLED);
        }
        if (!conference.mayOpenAt(now)) {
            return Optional.of(Farewell.LAPSED);
        }
        Optional<Instant> start = conference.plannedStart().filter(now::isBefore);
        if (start.isPresent()) {
            return start.map(at -> at.minus(early())).filter(now::isBefore).map(doors -> Farewell.PUT_OFF);
        }
        return capacity.openingNow(conference, now).isEmpty() ? Optional.of(Farewell.NO_SEATS) : Optional.empty();
    }

    /** When to ask again. */
    Instant askAgainAt(Conference conference, Instant now) {
        Instant soon = now.plus(AGAIN);
        return conference.expiresAt().filter(soon::isAfter).orElse(soon);
    }

    private Duration early() {
        return Duration.ofMinutes(settings.number(Setting.PALABRE_EARLY_MINUTES));
    }
}
