package org.palabre.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.palabre.conference.Conference;

/**
 * Ends a conference some minutes after its last leader has left, where its owner wants that (P11). The earlier end is
 * the end that the deadlines know, so warnings, goodbye and a restart are as with any other; one who comes back in time
 * gives the former end back. Where no leader was ever inside, none has left.
 */
@ApplicationScoped
class EndAfterLeader {
    private JpaSessions sessions;
    private SessionTimes times;
    private Clock clock;

    protected EndAfterLeader() {}

    @Inject
    EndAfterLeader(JpaSessions sessions, SessionTimes times, Clock clock) {
        this.sessions = sessions;
        this.times = times;
        this.clock = clock;
    }

    /**
     * After people came and went.
     *
     * @param conference locked, and so is its session
     * @param leaderLeft when a leader left just now
     */
    void look(Conference conference, Session session, Optional<Instant> leaderLeft) {
        if (!session.openAt(clock.instant())) {
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
        if (minutes > 0 && times.leaderLeft(conference, session, at.plus(Duration.ofMinutes(minutes)))) {
            sessions.log(session.id(), at, ActionKind.LEADER_LEFT, String.valueOf(minutes), "");
        }
    }

    private void back(Conference conference, Session session) {
        if (times.leaderBack(conference, session)) {
            sessions.log(session.id(), clock.instant(), ActionKind.LEADER_BACK, "", "");
        }
    }
}
