package org.palabre.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.palabre.conference.Conference;
import org.palabre.shared.Settings;

/**
 * Ends a conference some minutes after its last leader has left, where its owner wants that (P11). The earlier end is
 * the end that the deadlines know, so warnings, goodbye and a restart are as with any other; one who comes back in time
 * gives the former end back. Where no leader was ever inside, none has left.
 */
@ApplicationScoped
class Leadership {
    private JpaSessions sessions;
    private Settings settings;
    private Clock clock;
    private Event<SessionChanged> changed;

    protected Leadership() {}

    @Inject
    Leadership(JpaSessions sessions, Settings settings, Clock clock, Event<SessionChanged> changed) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * After people came and went.
     *
     * @param conference locked, and so is its session
     * @param leaderLeft when a leader left just now
     */
    void look(Conference conference, Session session, Optional<Instant> leaderLeft) {
        if (!conference.openAt(clock.instant())) {
            return;
        }
        if (sessions.led(session.id())) {
            back(conference, session);
        } else {
            leaderLeft.ifPresent(at -> left(conference, session, at));
        }
    }

    private void left(Conference conference, Session session, Instant at) {
        int minutes = conference.options().endAfterLeaderMinutes();
        Instant end = at.plus(Duration.ofMinutes(minutes));
        if (minutes > 0 && conference.endWithoutLeader(end)) {
            session.endEarlier(end, clock.instant(), WarningPlan.of(settings));
            told(session, at, "LEADER_LEFT", String.valueOf(minutes));
        }
    }

    private void back(Conference conference, Session session) {
        if (conference.leaderIsBack()) {
            Instant now = clock.instant();
            session.runUntil(conference.endsAt().orElseThrow(), now, WarningPlan.of(settings));
            told(session, now, "LEADER_BACK", "");
        }
    }

    private void told(Session session, Instant at, String kind, String minutes) {
        sessions.log(session.id(), at, kind, minutes, "");
        changed.fire(new SessionChanged(session.id()));
    }
}
