package org.palabre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.palabre.admission.Answer.Admitted;
import org.palabre.admission.Call;
import org.palabre.admission.Door;
import org.palabre.conference.ConferenceChanges;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Reservation;
import org.palabre.directory.Person;
import org.palabre.session.AttendanceEvent;
import org.palabre.session.Deadlines;
import org.palabre.session.Deadlines.Action;
import org.palabre.session.SessionLedger;
import org.palabre.shared.ProductClock;
import org.palabre.shared.outbox.Outbox;
import org.palabre.shared.outbox.Subject;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;

/**
 * Plays conferences as they were held, each step when it was: who reserved, called and left does it by the use cases;
 * what the switch would have told is written down as if it had. While the application starts, nobody else decides
 * anything: in the present all of this is long overdue.
 */
@ApplicationScoped
class HeldConferences {
    private static final Duration AHEAD = Duration.ofHours(20);
    private static final Duration AT_THE_DOOR = Duration.ofSeconds(14);

    private ConferenceChanges conferences;
    private Door door;
    private SessionLedger ledger;
    private Deadlines deadlines;
    private Outbox outbox;
    private ProductClock clock;
    private int calls;

    protected HeldConferences() {}

    @Inject
    HeldConferences(
            ConferenceChanges conferences,
            Door door,
            SessionLedger ledger,
            Deadlines deadlines,
            Outbox outbox,
            ProductClock clock) {
        this.conferences = conferences;
        this.door = door;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Scene(Instant at, Runnable played) {}

    /** It began when it was planned, and ended in time. */
    void hold(Reservation wish, Person owner, List<Stay> stays) {
        Instant start = wish.plannedStart().orElseThrow();
        Instant end = start.plus(Duration.ofMinutes(wish.durationMinutes()));
        ConferenceView conference = reserved(wish, owner, start.minus(AHEAD));
        List<Scene> scenes = new ArrayList<>();
        for (Stay stay : stays) {
            var guest = new Guest(conference, stay, new LegId("demo-" + ++calls));
            scenes.add(new Scene(stay.joined(start).minus(AT_THE_DOOR), guest::calls));
            scenes.add(new Scene(stay.joined(start), guest::comesIn));
            if (stay.left(start).isBefore(end)) {
                scenes.add(new Scene(stay.left(start), () -> gone(guest.session, guest.leg)));
            }
        }
        scenes.add(new Scene(end, this::end));
        scenes.stream().sorted(Comparator.comparing(Scene::at)).forEach(scene -> clock.playAt(scene.at, scene.played));
        keepQuietAbout(conference);
    }

    /** Nobody ever called. */
    void missed(Reservation wish, Person owner, Instant reservedAt) {
        keepQuietAbout(reserved(wish, owner, reservedAt));
    }

    private ConferenceView reserved(Reservation wish, Person owner, Instant at) {
        List<ConferenceView> made = new ArrayList<>();
        clock.playAt(at, () -> made.add(conferences.reserve(wish.ownedBy(owner.login()), owner, owner.actingFrom(""))));
        return made.getFirst();
    }

    /** Messages and reports of then would leave now. */
    private void keepQuietAbout(ConferenceView conference) {
        outbox.takeBack(Subject.conference(conference.number()));
    }

    private void gone(long session, LegId leg) {
        ledger.record(session, List.of(new AttendanceEvent.Gone(leg, clock.instant())));
    }

    /** The switch sends out whoever is still there. */
    private void end() {
        for (Action action : deadlines.due()) {
            if (action instanceof Action.SendOut out) {
                out.legs().forEach(leg -> gone(out.session(), leg));
                ledger.finishIfEmpty(out.session(), clock.instant());
            }
        }
    }

    /** Somebody who calls. */
    private final class Guest {
        private final ConferenceView conference;
        private final Stay stay;
        private final LegId leg;
        private Admitted admitted;
        private long session;

        Guest(ConferenceView conference, Stay stay, LegId leg) {
            this.conference = conference;
            this.stay = stay;
            this.leg = leg;
        }

        void calls() {
            var call = new Call(leg, "PJSIP/" + leg, CallerNumber.of(stay.caller()), "", "8000", "fr", clock.instant());
            admitted = (Admitted) door.admit(call, stay.moderator() ? conference.moderatorPin() : conference.userPin());
            session = admitted.pass().room().sessionId().orElseThrow();
        }

        void comesIn() {
            if (admitted.entry().isEmpty()) {
                door.enter(leg);
            }
            ledger.record(session, List.of(new AttendanceEvent.Joined(leg, clock.instant())));
            if (!stay.name().isEmpty()) {
                ledger.known(leg, stay.name());
            }
        }
    }
}
