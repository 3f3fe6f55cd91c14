package org.palabre.rollcall;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.guest.Invitee;
import org.palabre.notification.PhoneNumbers;
import org.palabre.session.Outcome;
import org.palabre.session.Seat;
import org.palabre.session.SeatState;
import org.palabre.session.SessionView;
import org.palabre.session.SessionView.AttemptView;
import org.palabre.session.SessionView.ParticipationView;

/** Who is where in one session, by number however it is written, or by name. */
final class Presences {
    private final PhoneNumbers numbers;
    private final Map<String, Place> places = new HashMap<>();

    /** @param at when the last call came to nothing; null otherwise */
    private record Place(Presence presence, Instant at, int calls) {
        static final Place NOWHERE = new Place(Presence.MISSING, null, 0);

        Place now(Presence presence) {
            return new Place(presence, null, calls);
        }

        Place triedInVain(Presence presence, Instant at) {
            return new Place(presence, at, calls + 1);
        }

        Place called() {
            return new Place(presence, at, calls + 1);
        }
    }

    /** @param seats as they are now */
    Presences(SessionView history, List<Seat> seats, PhoneNumbers numbers) {
        this.numbers = numbers;
        history.attempts().stream()
                .sorted(Comparator.comparing(AttemptView::at))
                .forEach(this::tried);
        history.participations().forEach(this::took);
        seats.stream().filter(seat -> seat.state() != SeatState.OUT).forEach(this::sits);
    }

    private void tried(AttemptView attempt) {
        presence(attempt.outcome())
                .ifPresent(presence -> places.merge(
                        key(attempt.caller()),
                        Place.NOWHERE.triedInVain(presence, attempt.at()),
                        (before, first) -> before.triedInVain(presence, attempt.at())));
    }

    private static Optional<Presence> presence(Outcome outcome) {
        return switch (outcome) {
            case BUSY, NO_ANSWER, REJECTED, NOT_CONFIRMED, FAILED -> Optional.of(Presence.valueOf(outcome.name()));
            default -> Optional.empty();
        };
    }

    private void took(ParticipationView part) {
        Place before = place(part.caller());
        Place after = before.at() == null || before.at().isBefore(part.joinedAt()) ? before.now(Presence.LEFT) : before;
        put(part.caller(), part.name(), part.called() ? after.called() : after);
    }

    private void sits(Seat seat) {
        Place before = place(seat.caller().value());
        Place now = before.now(presence(seat));
        Place place = seat.state() == SeatState.IN || !seat.leg().wasCalled() ? now : now.called();
        put(seat.caller().value(), seat.name(), place);
        if (!seat.extension().isEmpty()) {
            places.put(key(seat.extension()), place);
        }
    }

    private static Presence presence(Seat seat) {
        return switch (seat.state()) {
            case RINGING -> Presence.RINGING;
            case ENTERING -> seat.leg().wasCalled() ? Presence.ANSWERED : Presence.WAITING;
            case WAITING -> Presence.WAITING;
            case IN -> Presence.IN;
            case OUT -> Presence.LEFT;
        };
    }

    private Place place(String number) {
        return places.getOrDefault(key(number), Place.NOWHERE);
    }

    private void put(String number, String name, Place place) {
        if (!number.isEmpty()) {
            places.put(key(number), place);
        }
        if (!name.isEmpty()) {
            places.put(named(name), place);
        }
    }

    /** Whose number is not known here may be known by their name, from the directory. */
    RollCallEntry of(Invitee invitee, boolean queued, Optional<WhyNotCallable> whyNotCallable, int mostCalls) {
        Place place = byNumber(invitee).orElseGet(() -> places.getOrDefault(named(invitee.name()), Place.NOWHERE));
        return new RollCallEntry(
                invitee.id(),
                invitee.shown(),
                invitee.phone(),
                place.presence(),
                Optional.ofNullable(place.at()),
                place.calls(),
                whyNotCallable.or(
                        () -> Optional.of(WhyNotCallable.CALLED_OFTEN).filter(often -> place.calls() >= mostCalls)),
                queued);
    }

    /** Where they are, if anywhere: they may have been called at one number and call from another. */
    private Optional<Place> byNumber(Invitee invitee) {
        List<Place> found = Stream.concat(Stream.of(invitee.phone()), invitee.others().stream())
                .filter(number -> !number.isEmpty() && places.containsKey(key(number)))
                .map(this::place)
                .toList();
        return found.stream().filter(one -> one.presence().there()).findFirst().or(() -> found.stream()
                .findFirst());
    }

    private String key(String number) {
        return numbers.dialled(number).orElse(number);
    }

    private static String named(String name) {
        return "name:" + name.toLowerCase(Locale.ROOT);
    }
}
