package org.palabre.admission;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.palabre.admission.Answer.Admitted;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Answer.Why;
import org.palabre.conference.Capacity;
import org.palabre.conference.CodeRole;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.ConferenceRegister.CodeHolder;
import org.palabre.conference.Opening;
import org.palabre.session.Occupancy;
import org.palabre.session.Outcome;
import org.palabre.session.Seat;
import org.palabre.session.SeatRequest;
import org.palabre.session.SeatRole;
import org.palabre.session.Session;
import org.palabre.session.SessionBook;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.telephony.LegId;

/** Gives seats. Whoever decides about a conference holds its row locked, so the cap is exact under any race. */
@Stateless
public class Seating {
    private ConferenceRegister conferences;
    private SessionBook sessions;
    private Capacity capacity;
    private Settings settings;
    private Clock clock;

    protected Seating() {}

    @Inject
    public Seating(
            ConferenceRegister conferences, SessionBook sessions, Capacity capacity, Settings settings, Clock clock) {
        this.conferences = conferences;
        this.sessions = sessions;
        this.capacity = capacity;
        this.settings = settings;
        this.clock = clock;
    }

    /** By a code that was keyed after an access number. */
    public Answer byCode(Call call, String code) {
        return byCode(call, code, conference -> true);
    }

    /** Admits by a code; the number must be that of the conference or of its series. */
    public Answer byCode(Call call, String code, String number) {
        return byCode(
                call,
                code,
                conference -> number.equals(conference.number().value()) || number.equals(conference.dialNumber()));
    }

    private Answer byCode(Call call, String code, Predicate<Conference> fits) {
        Optional<CodeHolder> holder = conferences.holderOf(code);
        Optional<Conference> conference = holder.flatMap(h -> conferences.lock(h.conferenceId()))
                .filter(c -> !c.deleted())
                .filter(fits);
        return conference.isEmpty()
                ? Refused.because(Why.WRONG_CODE)
                : decide(
                        call,
                        conference.get(),
                        holder.orElseThrow().role() == CodeRole.MODERATOR ? SeatRole.MODERATOR : SeatRole.PARTICIPANT);
    }

    /** By the conference number that an internal phone dialled. */
    public Answer byNumber(Call call) {
        Optional<Conference> conference = dialled(call);
        return conference.isEmpty() ? Refused.because(Why.UNKNOWN_NUMBER) : entering(call, conference.get());
    }

    /** Admits a phone that dialled too many wrong numbers: only the conferences of its own are left to it. */
    public Answer byOwnNumber(Call call) {
        Optional<Conference> own = dialled(call).filter(conference -> owns(call, conference));
        return own.isEmpty() ? Refused.because(Why.TOO_MANY_TRIES) : entering(call, own.get());
    }

    private Optional<Conference> dialled(Call call) {
        return call.extension().isEmpty()
                ? Optional.empty()
                : conferences.lock(call.dialled()).filter(c -> !c.deleted());
    }

    private Answer entering(Call call, Conference conference) {
        return decide(call, conference, owns(call, conference) ? SeatRole.MODERATOR : SeatRole.PARTICIPANT);
    }

    private static boolean owns(Call call, Conference conference) {
        return call.extension().equals(conference.ownerExtension());
    }

    private Answer decide(Call call, Conference conference, SeatRole role) {
        Instant now = clock.instant();
        Optional<Occupancy> running = sessions.occupancy(conference, call.caller());
        boolean open = running.filter(there -> there.session().openAt(now)).isPresent();
        Optional<Refused> shut = open ? Optional.empty() : shut(conference, now);
        return shut.isPresent()
                ? refuse(call, conference, shut.get())
                : seated(call, conference, role, running.orElseGet(() -> sessions.gather(conference)));
    }

    /** Why it cannot open now, if so. Before its start a planned one may open only where others leave it the seats. */
    private Optional<Refused> shut(Conference conference, Instant now) {
        if (!conference.mayOpenAt(now)) {
            return Optional.of(Refused.because(conference.openedAt().isPresent() ? Why.ENDED : Why.EXPIRED));
        }
        Optional<Instant> start = conference.plannedStart().filter(now::isBefore);
        Optional<Instant> doors = start.map(at -> at.minus(early()));
        if (doors.filter(now::isBefore).isPresent()) {
            return Optional.of(new Refused(Why.TOO_EARLY, doors));
        }
        if (capacity.openingNow(conference, now).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                start.isPresent()
                        ? new Refused(Why.TOO_EARLY, start)
                        : new Refused(Why.PLATFORM_FULL, capacity.nextOpening(conference, now)));
    }

    private Answer seated(Call call, Conference conference, SeatRole role, Occupancy occupancy) {
        Session session = occupancy.session();
        if (occupancy.barred()) {
            return refuse(call, conference, Why.NOT_ALLOWED);
        }
        if (session.locked() && role != SeatRole.MODERATOR) {
            return refuse(call, conference, Why.LOCKED);
        }
        if (occupancy.headcount().isFull(role, conference)) {
            return refuse(call, conference, Why.FULL);
        }
        return admitted(call, conference, session, role);
    }

    private Admitted admitted(Call call, Conference conference, Session session, SeatRole role) {
        boolean moderator = role == SeatRole.MODERATOR;
        var options = conference.options();
        boolean listenOnly = options.listenOnly() && !moderator;
        boolean announced = moderator ? options.moderatorAnnounce() : options.userAnnounce();
        sessions.reserve(
                session,
                new SeatRequest(
                        call.leg(),
                        call.channel(),
                        call.caller(),
                        call.extension(),
                        "",
                        role,
                        listenOnly,
                        announced,
                        false,
                        call.answeredAt()));
        LegRole keys = moderator ? LegRole.MODERATOR : listenOnly ? LegRole.LISTENER : LegRole.PARTICIPANT;
        var pass = new Pass(
                session.room(),
                conference.number().value(),
                keys,
                listenOnly || session.mutedAll() && !moderator,
                announced,
                conference.language());
        return new Admitted(pass, announced ? Optional.empty() : comeIn(session));
    }

    public Entry enter(LegId leg) {
        Optional<Conference> found = sessions.conferenceOf(leg).flatMap(conferences::lock);
        Optional<Session> session = found.flatMap(sessions::running);
        Optional<Seat> held = session.flatMap(s -> sessions.seat(leg))
                .filter(seat -> seat.leaving().isEmpty());
        if (held.isEmpty()) {
            return new Entry.Over();
        }
        Conference conference = found.get();
        return comeIn(session.get()).orElseGet(() -> openOrWait(conference, session.get(), held.get()));
    }

    private Optional<Entry> comeIn(Session session) {
        return session.openAt(clock.instant())
                ? Optional.of(new Entry.ComeIn(sessions.stay(session)))
                : Optional.empty();
    }

    private Entry openOrWait(Conference conference, Session session, Seat seat) {
        if (!conference.mayOpenAt(clock.instant())) {
            return new Entry.Over();
        }
        if (seat.role() != SeatRole.MODERATOR && conference.options().waitForLeader()) {
            return new Entry.PleaseWait(sessions.longestWait());
        }
        Optional<Opening> opening = capacity.open(conference, clock.instant());
        if (opening.isEmpty()) {
            return new Entry.NoRoom(capacity.nextOpening(conference, clock.instant()));
        }
        sessions.open(conference, session, seat, opening.get());
        return new Entry.ComeIn(sessions.stay(session));
    }

    private Refused refuse(Call call, Conference conference, Why why) {
        return refuse(call, conference, Refused.because(why));
    }

    private Refused refuse(Call call, Conference conference, Refused refused) {
        Outcome outcome = Outcome.valueOf(refused.why().name());
        sessions.attempt(conference, call.caller(), call.dialled(), outcome);
        return refused;
    }

    private Duration early() {
        return Duration.ofMinutes(settings.number(Setting.PALABRE_EARLY_MINUTES));
    }
}
