package org.palabre.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.palabre.conference.Conference;
import org.palabre.conference.Opening;
import org.palabre.shared.Settings;

/**
 * Opens, extends, ends and closes sessions: the one place where their times change, and where their conferences' copies
 * of them, for lists, are written. Whoever calls holds the conference locked, and then its session.
 */
@ApplicationScoped
class SessionTimes {
    private JpaSessions sessions;
    private Settings settings;
    private Clock clock;
    private Event<Object> events;

    protected SessionTimes() {}

    @Inject
    SessionTimes(JpaSessions sessions, Settings settings, Clock clock, Event<Object> events) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** @param by name or number of the leg that opens, or empty */
    void open(Conference conference, Session session, Opening opening, String by) {
        if (!conference.mayOpenAt(opening.at())) {
            throw new IllegalStateException(conference.number() + " cannot open");
        }
        session.open(opening, number(session.conferenceId(), opening.at()), by, warnings());
        events.fire(new SessionOpened(session.id()));
        changed(conference, session);
    }

    /** Of its opening (S37); the next free one where it opens twice within a second. */
    private String number(long conference, Instant opened) {
        long second = opened.getEpochSecond();
        while (sessions.isNumber(second + "-" + conference)) {
            second++;
        }
        return second + "-" + conference;
    }

    void extend(Conference conference, Session session, Duration more) {
        session.extendBy(more, clock.instant(), warnings());
        changed(conference, session);
    }

    /** Ends it now; the deadlines do the rest. */
    void end(Conference conference, Session session, String by) {
        session.endNow(clock.instant(), by);
        changed(conference, session);
    }

    /** @return whether it ends earlier now */
    boolean leaderLeft(Conference conference, Session session, Instant end) {
        boolean moved = session.endWithoutLeader(end, clock.instant(), warnings());
        if (moved) {
            changed(conference, session);
        }
        return moved;
    }

    /** @return whether it ends later again */
    boolean leaderBack(Conference conference, Session session) {
        boolean moved = session.leaderIsBack(clock.instant(), warnings());
        if (moved) {
            changed(conference, session);
        }
        return moved;
    }

    void close(Conference conference, Session session, Instant now, int people, long seconds) {
        session.close(now, people, seconds);
        changed(conference, session);
    }

    private void changed(Conference conference, Session session) {
        conference.shows(session.run());
        events.fire(new SessionChanged(session.id()));
    }

    private WarningPlan warnings() {
        return WarningPlan.of(settings);
    }
}
