package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palabre.notification.PhoneNumbers;
import org.palabre.session.Seat;
import org.palabre.session.SeatRole;
import org.palabre.session.SeatState;
import org.palabre.session.SessionLedger;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.Standing;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RecordedName;
import org.palabre.telephony.Speech;
import org.palabre.telephony.Spoken;
import org.palabre.telephony.Switch;
import org.palabre.telephony.SwitchEvent.Key;
import org.palabre.telephony.SwitchEvent.KeyPressed;

/** Keys of the phone that the application answers (P8). All but the hand are for moderators. */
@ApplicationScoped
class KeyActions {
    private static final System.Logger LOG = System.getLogger(KeyActions.class.getName());
    private SessionLedger ledger;
    private LiveActions actions;
    private LiveBoard board;
    private Switch telephony;
    private Settings settings;
    private PhoneNumbers numbers;

    protected KeyActions() {}

    @Inject
    KeyActions(
            SessionLedger ledger,
            LiveActions actions,
            LiveBoard board,
            Switch telephony,
            Settings settings,
            PhoneNumbers numbers) {
        this.ledger = ledger;
        this.actions = actions;
        this.board = board;
        this.telephony = telephony;
        this.settings = settings;
        this.numbers = numbers;
    }

    void pressed(long sessionId, KeyPressed key) {
        board.writeDown(sessionId);
        Optional<SessionLedger.Entry> entry = ledger.read(sessionId);
        Optional<Seat> seat = entry.stream()
                .flatMap(e -> e.seats().stream())
                .filter(s -> s.leg().equals(key.leg()))
                .findFirst();
        if (entry.isEmpty() || seat.isEmpty()) {
            return;
        }
        List<Spoken> answer = answer(entry.get(), seat.get(), key);
        try {
            telephony.answerKey(
                    key.leg(), new Announcement(answer, entry.get().conference().language()));
        } catch (ServiceUnavailable e) {
            LOG.log(System.Logger.Level.DEBUG, "A key could not be answered: the switch takes no orders");
        }
    }

    private List<Spoken> answer(SessionLedger.Entry entry, Seat seat, KeyPressed key) {
        try {
            return switch (key.key()) {
                case HAND -> hand(seat, key);
                default ->
                    seat.role() == SeatRole.MODERATOR ? moderator(entry, seat, key) : List.of(Prompt.NOT_POSSIBLE);
            };
        } catch (DomainException | ServiceUnavailable e) {
            return List.of(key.key() == Key.EXTEND ? Prompt.EXTEND_REFUSED : Prompt.NOT_POSSIBLE);
        }
    }

    private List<Spoken> hand(Seat seat, KeyPressed key) {
        boolean up = seat.handRaisedAt().isEmpty();
        ledger.raiseHand(seat.leg(), up ? Optional.of(key.at()) : Optional.empty());
        board.look(seat.sessionId());
        return List.of(up ? Prompt.HAND_RAISED : Prompt.HAND_LOWERED);
    }

    private List<Spoken> moderator(SessionLedger.Entry entry, Seat seat, KeyPressed key) {
        String number = entry.conference().number().value();
        String name = seat.shown();
        Actor actor = new Actor("phone:" + seat.caller(), name, new Standing.Nobody(), "phone " + seat.caller());
        return switch (key.key()) {
            case EXTEND -> {
                actions.extend(number, settings.number(Setting.PALABRE_EXTEND_MINUTES), actor);
                yield List.of();
            }
            case LOCK -> {
                boolean on = !entry.session().locked();
                actions.lock(number, on, actor);
                yield List.of(on ? Prompt.LOCKED_NOW : Prompt.UNLOCKED_NOW);
            }
            case MUTE_OTHERS -> {
                boolean on = !entry.session().mutedAll();
                actions.muteAll(number, on, actor);
                yield List.of();
            }
            case ROLL_CALL -> rollCall(entry, seat);
            case EJECT_LAST -> ejectLast(entry, seat, number, actor);
            case END -> {
                actions.end(number, actor);
                yield List.of();
            }
            case HAND -> List.of();
        };
    }

    private List<Spoken> rollCall(SessionLedger.Entry entry, Seat asking) {
        List<Spoken> spoken = new ArrayList<>(List.of(Prompt.ROLL_CALL));
        entry.seats().stream()
                .filter(seat -> seat.state() == SeatState.IN && !seat.leg().equals(asking.leg()))
                .limit(30)
                .forEach(seat -> spoken.addAll(called(seat)));
        return spoken.size() > 1 ? spoken : List.of(Prompt.NOBODY_ELSE);
    }

    private List<Spoken> called(Seat seat) {
        if (seat.announced()) {
            return List.of(new RecordedName(seat.leg()));
        }
        return seat.caller().withheld()
                ? List.of(Prompt.WITHHELD_NUMBER)
                : Speech.oneByOne(numbers.readable(seat.caller().value()));
    }

    private List<Spoken> ejectLast(SessionLedger.Entry entry, Seat asking, String number, Actor actor) {
        Optional<Seat> last = entry.seats().stream()
                .filter(seat -> seat.state() == SeatState.IN && seat.role() != SeatRole.MODERATOR)
                .filter(seat -> !seat.leg().equals(asking.leg()))
                .max(Comparator.comparing(seat -> seat.joinedAt().orElseThrow()));
        if (last.isEmpty()) {
            return List.of(Prompt.NOBODY_ELSE);
        }
        actions.eject(number, last.get().leg().value(), actor);
        return List.of(Prompt.EJECTED_LAST);
    }
}
