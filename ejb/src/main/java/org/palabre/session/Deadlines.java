package org.palabre.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.shared.Settings;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RoomName;

/**
 * What is due now: warnings, the end, sweeping until the room is empty (N1, N3), and those who wait for what will not
 * open. Decides and writes down when to look again; {@link DeadlineKeeper} then asks the switch. Due work that was not
 * done (a crash, a lost link) is due again.
 */
@Stateless
public class Deadlines {
    /** A warning that the switch did not take is tried again after this. */
    private static final Duration AGAIN = Duration.ofSeconds(3);

    /** Goodbye takes about three seconds to hear; whoever is still there after this is hung up. */
    private static final Duration SWEEP = Duration.ofSeconds(6);

    /** The reasons why a conference will not open take longer to say. */
    private static final Duration LONG_SWEEP = Duration.ofSeconds(12);

    private JpaSessions sessions;
    private ConferenceRegister conferences;
    private OpeningProspects prospects;
    private Settings settings;
    private Clock clock;

    protected Deadlines() {}

    @Inject
    public Deadlines(
            JpaSessions sessions,
            ConferenceRegister conferences,
            OpeningProspects prospects,
            Settings settings,
            Clock clock) {
        this.sessions = sessions;
        this.conferences = conferences;
        this.prospects = prospects;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the switch must be asked. */
    public sealed interface Action {
        long session();

        record Warn(long session, RoomName room, Prompt words, String language) implements Action {}

        record SendOut(long session, List<LegId> legs, Farewell words) implements Action {}
    }

    /** Everything due now, at most 50 sessions. */
    public List<Action> due() {
        Instant now = clock.instant();
        List<Action> actions = new ArrayList<>();
        for (Session session : sessions.lockDue(now, 50)) {
            if (session.closedAt().isPresent()) {
                session.dueAgainAt(null);
            } else if (session.openedAt().isEmpty()) {
                letGoWhoWaitsInVain(session, now, actions);
            } else {
                session.endsAt()
                        .ifPresentOrElse(end -> runsOut(session, end, now, actions), () -> session.dueAgainAt(null));
            }
        }
        return actions;
    }

    /** It was cancelled, its validity is over, or others have its seats: it will not open for those who wait. */
    private void letGoWhoWaitsInVain(Session session, Instant now, List<Action> actions) {
        Conference conference = conferences.find(session.conferenceId()).orElseThrow();
        prospects
                .over(conference, now)
                .ifPresentOrElse(
                        why -> sendOut(session, why, now, actions),
                        () -> session.dueAgainAt(prospects.askAgainAt(conference, now)));
    }

    private void runsOut(Session session, Instant end, Instant now, List<Action> actions) {
        if (now.isBefore(end)) {
            warn(session, end, now, actions);
        } else {
            sendOut(session, Farewell.ENDED, now, actions);
        }
    }

    private void warn(Session session, Instant end, Instant now, List<Action> actions) {
        session.dueAgainAt(now.plus(AGAIN));
        Conference conference = conferences.find(session.conferenceId()).orElseThrow();
        Prompt words = WarningPlan.spokenFor(Duration.between(now, end));
        actions.add(new Action.Warn(session.id(), session.room(), words, conference.language()));
    }

    private void sendOut(Session session, Farewell words, Instant now, List<Action> actions) {
        List<Seat> seats = sessions.lockSeats(session.id());
        boolean first = seats.stream().anyMatch(seat -> seat.leaving().isEmpty());
        List<LegId> legs = seats.stream()
                .filter(seat -> !first || seat.leaving().isEmpty())
                .map(Seat::leg)
                .toList();
        seats.forEach(seat -> seat.leave(EndReason.ENDED));
        session.dueAgainAt(now.plus(words == Farewell.ENDED ? SWEEP : LONG_SWEEP));
        actions.add(new Action.SendOut(session.id(), legs, first ? words : Farewell.NONE));
    }

    /** The warning was given: next is the one after it, or the end. */
    public void warned(long sessionId) {
        Instant now = clock.instant();
        sessions.lock(sessionId)
                .filter(session -> session.openAt(now))
                .ifPresent(session -> session.dueAgainAt(session.endsAt()
                        .map(end -> WarningPlan.of(settings).nextAfter(now, end))
                        .orElse(null)));
    }

    /** Conferences whose validity is over and that never opened become Past. */
    public void lapse() {
        conferences.lapse(clock.instant());
    }
}
