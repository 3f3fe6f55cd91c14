package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.session.ActionKind;
import org.palabre.session.Seat;
import org.palabre.session.SeatState;
import org.palabre.session.SessionBook;
import org.palabre.session.SessionLedger;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RecordedName;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Snapshot;
import org.palabre.telephony.Spoken;
import org.palabre.telephony.Switch;
import org.palabre.telephony.SwitchEvent;

/** What an event means for its session, when more follows from it than a new picture. Runs on the session's lane. */
@ApplicationScoped
class SwitchEventEffects {
    private static final System.Logger LOG = System.getLogger(SwitchEventEffects.class.getName());
    /** Names of those who leave at once; more would be told long after. */
    private static final int MOST_LEAVING = 5;

    private SessionLedger ledger;
    private Switch telephony;
    private PrivateAnnouncements privately;
    private CallerNames names;
    private SessionBook sessions;
    private Settings settings;
    private Clock clock;

    protected SwitchEventEffects() {}

    @Inject
    SwitchEventEffects(
            SessionLedger ledger,
            Switch telephony,
            PrivateAnnouncements privately,
            CallerNames names,
            SessionBook sessions,
            Settings settings,
            Clock clock) {
        this.ledger = ledger;
        this.telephony = telephony;
        this.privately = privately;
        this.names = names;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    void waiting(LiveSession session, SwitchEvent.Waiting waiting) {
        Optional<Seat> seat = ledger.waits(waiting.leg());
        ledger.read(session.id).ifPresent(entry -> {
            if (entry.session().openedAt().isPresent()) {
                seat(entry, waiting.leg()).ifPresent(held -> letIn(entry, held));
            } else {
                seat.ifPresent(s -> {
                    log(session, waiting.at(), ActionKind.WAITING, s, "");
                    names.resolve(s);
                });
            }
        });
    }

    /** What was told of coming and going until now is stored when this returns. @return whether there was something */
    boolean writeDown(LiveSession session) {
        Optional<SessionLedger.AttendanceChange> change =
                session.pendingAttendance().writeDown(events -> ledger.record(session.id, events));
        change.ifPresent(m -> {
            m.came().forEach(seat -> came(session, seat));
            announceLeaving(session, m.gone());
        });
        return change.isPresent();
    }

    private void came(LiveSession session, Seat seat) {
        names.resolve(seat);
        if (seat.announced() && seat.state() == SeatState.IN) {
            announceArrival(RoomName.ofSession(session.id), seat, session);
        }
    }

    private void announceArrival(RoomName room, Seat seat, LiveSession session) {
        ledger.read(session.id)
                .ifPresent(entry -> orders(() -> telephony.announce(
                        room,
                        new Announcement(
                                List.of(new RecordedName(seat.leg()), Prompt.HAS_JOINED),
                                entry.conference().language()))));
    }

    /** Only to those who stay: nothing of the end of a conference, when all leave. */
    private void announceLeaving(LiveSession session, List<Seat> gone) {
        String how = settings.text(Setting.PALABRE_LEAVING);
        List<List<Spoken>> words = gone.stream()
                .filter(seat -> seat.joinedAt().isPresent())
                .flatMap(seat -> wordsOfLeaving(seat, how).stream())
                .distinct()
                .limit(MOST_LEAVING)
                .toList();
        if (!words.isEmpty()) {
            ledger.read(session.id)
                    .filter(entry -> entry.session().openAt(clock.instant()))
                    .filter(entry -> entry.seats().stream().anyMatch(seat -> seat.state() == SeatState.IN))
                    .ifPresent(entry -> words.forEach(one -> orders(() -> telephony.announce(
                            RoomName.ofSession(session.id),
                            new Announcement(one, entry.conference().language())))));
        }
    }

    private static Optional<List<Spoken>> wordsOfLeaving(Seat seat, String how) {
        return switch (how) {
            case "name" ->
                seat.announced()
                        ? Optional.of(List.of(new RecordedName(seat.leg()), Prompt.HAS_LEFT))
                        : Optional.empty();
            case "tone" -> Optional.of(List.of(Prompt.BEEP_LEAVE));
            default -> Optional.empty();
        };
    }

    void muted(LiveSession session, SwitchEvent.Muted muted) {
        boolean known = session.voices().isMuted(muted.leg()) == muted.muted();
        session.voices().muted(muted.leg(), muted.muted(), clock.instant());
        Optional<String> asker = session.askerOf(muted.leg(), muted.muted(), muted.at());
        if (known) {
            return;
        }
        ledger.read(session.id).ifPresent(entry -> seat(entry, muted.leg()).ifPresent(seat -> {
            var kind = muted.muted() ? ActionKind.MUTED : ActionKind.UNMUTED;
            asker.ifPresent(by -> log(session, muted.at(), kind, seat, by));
            tellByWhom(session, muted, asker, entry.conference().language());
        }));
    }

    /**
     * Those who did it themselves hear it from their key; where all are muted everybody hears that.
     *
     * @param asker empty where all are muted
     */
    private void tellByWhom(LiveSession session, SwitchEvent.Muted muted, Optional<String> asker, String language) {
        Prompt words = muted.muted() ? Prompt.MUTED_BY_MODERATOR : Prompt.UNMUTED_BY_MODERATOR;
        if (asker.isEmpty()) {
            privately.tellIfOnHold(session, muted.leg(), words);
        } else if (!asker.get().isEmpty()) {
            privately.tell(session, muted.leg(), words, language);
        }
    }

    /**
     * All were muted or unmuted while some were on their way in: they become so now, and hear it alone. And where the
     * end was put off meanwhile they stay as long as the others.
     */
    void newcomers(LiveSession session, SessionLedger.Entry entry) {
        boolean mute = entry.session().mutedAll();
        boolean taken = orders(() -> {
            session.newcomersToChange(entry).forEach(leg -> change(session, entry, leg, mute));
            session.newcomersToKeep(entry).forEach(leg -> telephony.limitStay(leg, sessions.stay(entry.session())));
        });
        if (taken) {
            session.looked();
        }
    }

    private void change(LiveSession session, SessionLedger.Entry entry, LegId leg, boolean mute) {
        session.askedAsForAll(leg, mute, clock.instant().plus(LiveSession.CONFIRMED_WITHIN));
        RoomName room = entry.session().room();
        if (mute) {
            telephony.mute(room, leg);
        } else {
            telephony.unmute(room, leg);
        }
        Prompt words = mute ? Prompt.MUTED_BY_MODERATOR : Prompt.UNMUTED_BY_MODERATOR;
        privately.tell(session, leg, words, entry.conference().language());
    }

    void onHold(LiveSession session, SwitchEvent.OnHold hold, Instant now) {
        session.voices().onHold(hold.leg(), hold.onHold(), now);
        privately.tellWhatWasMissed(session, hold.leg());
    }

    void recording(LiveSession session, boolean on, Instant at) {
        ledger.recording(session.id, on, at);
    }

    /** What was seen of a leg in a snapshot. */
    void seen(LiveSession session, Snapshot.Inside leg, Instant asked) {
        session.voices().seen(leg, asked);
        privately.tellWhatWasMissed(session, leg.leg());
    }

    /** It was in before anybody told so. A leg that is muted by then may have done it itself, and stays so. */
    void found(LiveSession session, Snapshot.Inside leg, Instant asked) {
        if (!leg.muted()) {
            session.cameIn(leg.leg(), false);
        }
        seen(session, leg, asked);
    }

    /** The door is open: those who wait come in. A leg not yet in the waiting room comes when it says so. */
    void opened(long sessionId) {
        ledger.read(sessionId).ifPresent(entry -> {
            ledger.log(
                    sessionId,
                    clock.instant(),
                    ActionKind.OPENED,
                    entry.session().openedBy(),
                    "");
            entry.seats().stream()
                    .filter(seat -> seat.state() == SeatState.WAITING)
                    .forEach(seat -> letIn(entry, seat));
        });
    }

    void letInIfOpen(LiveSession session, LegId leg) {
        ledger.read(session.id)
                .filter(entry -> entry.session().openedAt().isPresent())
                .ifPresent(entry -> seat(entry, leg).ifPresent(seat -> letIn(entry, seat)));
    }

    /** Not who is being sent out: they may be hearing why. */
    private void letIn(SessionLedger.Entry entry, Seat seat) {
        if (seat.leaving().isEmpty()) {
            orders(() -> telephony.letIn(seat.leg(), entry.session().room(), sessions.stay(entry.session())));
        }
    }

    private static Optional<Seat> seat(SessionLedger.Entry entry, LegId leg) {
        return entry.seats().stream().filter(seat -> seat.leg().equals(leg)).findFirst();
    }

    private void log(LiveSession session, Instant at, ActionKind kind, Seat seat, String actor) {
        ledger.log(session.id, at, kind, seat.shown(), actor);
    }

    /** @return false where the switch takes none */
    private static boolean orders(Runnable order) {
        try {
            order.run();
            return true;
        } catch (ServiceUnavailable e) {
            LOG.log(System.Logger.Level.DEBUG, "The switch took no order; the next snapshot mends it");
            return false;
        }
    }
}
