package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.session.AttendanceEvent;
import org.palabre.session.EndReason;
import org.palabre.session.Outcome;
import org.palabre.session.Seat;
import org.palabre.session.SeatState;
import org.palabre.session.Session;
import org.palabre.session.SessionLedger;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.DialOut;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Speech;
import org.palabre.telephony.Spoken;
import org.palabre.telephony.Switch;

/** Decides, then asks the switch. Never inside a transaction. */
@ApplicationScoped
class LiveActions {
    private static final System.Logger LOG = System.getLogger(LiveActions.class.getName());

    private LiveDecisions decisions;
    private Switch telephony;
    private PrivateAnnouncements privately;
    private LiveBoard board;
    private SessionLedger ledger;
    private Directory directory;
    private OutgoingNumber outgoing;
    private Settings settings;
    private Clock clock;

    protected LiveActions() {}

    @Inject
    LiveActions(
            LiveDecisions decisions,
            Switch telephony,
            PrivateAnnouncements privately,
            LiveBoard board,
            SessionLedger ledger,
            Directory directory,
            OutgoingNumber outgoing,
            Settings settings,
            Clock clock) {
        this.decisions = decisions;
        this.telephony = telephony;
        this.privately = privately;
        this.board = board;
        this.ledger = ledger;
        this.directory = directory;
        this.outgoing = outgoing;
        this.settings = settings;
        this.clock = clock;
    }

    void mute(String number, String leg, boolean on, Actor actor) {
        needSwitch();
        board.writeDown(number);
        Seat seat = decisions.seat(number, leg);
        if (seat.state() != SeatState.IN) {
            throw DomainException.of("refused.legGone");
        }
        if (!on && seat.listenOnly()) {
            throw DomainException.of("refused.listenOnly");
        }
        Instant until = clock.instant().plus(LiveSession.CONFIRMED_WITHIN);
        board.on(seat.sessionId(), session -> session.asked(seat.leg(), on, actor.name(), until));
        order(RoomName.ofSession(seat.sessionId()), seat.leg(), on);
    }

    void muteAll(String number, boolean on, Actor actor) {
        needSwitch();
        board.writeDown(number);
        Session session = decisions.muteAll(number, on, actor);
        Instant until = clock.instant().plus(LiveSession.CONFIRMED_WITHIN);
        board.on(session.id(), live -> live.askedForAll(until));
        // read after the decision: whoever is not in yet is looked at when they come
        ledger.read(session.id()).ifPresent(entry -> afterTheDeed(() -> orderAll(entry, on)));
    }

    private void orderAll(SessionLedger.Entry entry, boolean mute) {
        RoomName room = entry.session().room();
        Prompt words = mute ? Prompt.OTHERS_MUTED : Prompt.OTHERS_UNMUTED;
        entry.seats().stream()
                .filter(seat -> seat.state() == SeatState.IN && seat.isOneOfAll(mute))
                .forEach(seat -> order(room, seat.leg(), mute));
        telephony.announce(
                room, new Announcement(List.of(words), entry.conference().language()));
    }

    /** Before anything is decided. */
    private void needSwitch() {
        if (!telephony.linked()) {
            throw new ServiceUnavailable(ServiceUnavailable.Part.SWITCH);
        }
    }

    /** What was decided holds, though the link to the switch is lost just then: nobody is told that it was not done. */
    private static void afterTheDeed(Runnable orders) {
        try {
            orders.run();
        } catch (ServiceUnavailable away) {
            LOG.log(System.Logger.Level.DEBUG, "the link was lost while people were told", away);
        }
    }

    private void order(RoomName room, LegId leg, boolean mute) {
        if (mute) {
            telephony.mute(room, leg);
        } else {
            telephony.unmute(room, leg);
        }
    }

    /** Those who lower their own hear it from their key; others are told, so that they need not wait for their turn. */
    void lowerHand(String number, String leg, Actor actor) {
        needSwitch();
        board.writeDown(number);
        decisions.lowerHand(number, leg, actor).ifPresent(lowered -> board.sessionOf(lowered.leg())
                .ifPresent(session -> board.on(
                        session,
                        live -> privately.tell(live, lowered.leg(), Prompt.HAND_LOWERED, lowered.language()))));
    }

    void eject(String number, String leg, Actor actor) {
        needSwitch();
        board.writeDown(number);
        Seat seat = decisions.eject(number, leg, actor);
        telephony.sendOut(seat.leg(), Farewell.EJECTED);
    }

    void lock(String number, boolean on, Actor actor) {
        decisions.lock(number, on, actor);
    }

    void extend(String number, int minutes, Actor actor) {
        needSwitch();
        board.writeDown(number);
        LiveDecisions.Stays stays = decisions.extend(number, minutes, actor);
        afterTheDeed(() -> {
            stays.legs().forEach(leg -> telephony.limitStay(leg, stays.stay()));
            telephony.announce(stays.session().room(), new Announcement(moreTime(minutes), stays.language()));
        });
    }

    private static List<Spoken> moreTime(int minutes) {
        return Stream.concat(Stream.of(Prompt.EXTENDED_BY), Speech.duration(minutes).stream())
                .toList();
    }

    void end(String number, Actor actor) {
        decisions.end(number, actor);
    }

    String dialOut(String number, String phone, Actor actor) {
        needSwitch();
        board.writeDown(number);
        LiveDecisions.Called called = decisions.dialOut(number, phone, actor);
        try {
            telephony.dialOut(order(called, actor));
        } catch (ServiceUnavailable e) {
            var gone = new AttendanceEvent.Gone(
                    called.leg(), clock.instant(), EndReason.LOST, Optional.of(Outcome.FAILED));
            board.note(called.session().id(), gone);
            throw e;
        }
        return called.leg().value();
    }

    private DialOut order(LiveDecisions.Called called, Actor actor) {
        Optional<Person> inviter = person(actor.login());
        String extension = inviter.map(Person::extension).orElse("");
        return new DialOut(
                called.leg(),
                called.session().room(),
                called.number(),
                CallerNumber.of(extension),
                legWithName(called.session().id(), extension),
                inviter.filter(person -> saysNames()).map(Person::name).orElse(""),
                person(called.owner()).map(outgoing::of).orElse(CallerNumber.WITHHELD),
                called.language(),
                called.listenOnly(),
                called.startMuted(),
                Duration.ofSeconds(settings.number(Setting.PALABRE_DIAL_OUT_SECONDS)),
                called.stay());
    }

    private boolean saysNames() {
        return settings.text(Setting.PALABRE_INVITER_NAME).equals("directory");
    }

    /** Nobody while the directory is away: people are called all the same. */
    private Optional<Person> person(String login) {
        try {
            return directory.find(login);
        } catch (ServiceUnavailable e) {
            return Optional.empty();
        }
    }

    /** The inviter's own leg where they are in the room and said their name; null otherwise. */
    private LegId legWithName(long sessionId, String extension) {
        return ledger.read(sessionId).stream()
                .flatMap(entry -> entry.seats().stream())
                .filter(seat -> !extension.isEmpty()
                        && seat.extension().equals(extension)
                        && seat.announced()
                        && seat.state() == SeatState.IN)
                .map(Seat::leg)
                .findFirst()
                .orElse(null);
    }
}
