package org.palabre.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.session.Seat;
import org.palabre.session.SeatRole;
import org.palabre.session.SeatState;
import org.palabre.session.SessionLedger;
import org.palabre.telephony.LegId;
import org.palabre.telephony.SwitchId;

/**
 * What is known of one running session. Changed only on its lane, but for the pending attendance; the picture that it
 * publishes is read by all. What must last (seats, participations) is read from the ledger; what only the switch knows
 * (muted, talking, on hold) is kept in the voices.
 */
final class LiveSession {
    /** The switch confirms an order within this; what it tells later was done by somebody else. */
    static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(5);

    final long id;
    private final VoiceStates voices = new VoiceStates();
    private final Map<LegId, Asked> askers = new HashMap<>();
    private final Map<LegId, Boolean> newcomers = new HashMap<>();
    private final PendingAttendance pendingAttendance = new PendingAttendance();
    private Instant quietUntil = Instant.MIN;
    private Optional<SessionLedger.Entry> stored = Optional.empty();
    private boolean outdated = true;
    private Instant knownEnd = Instant.MAX;
    private boolean extended;
    private volatile LivePicture picture;
    private volatile String owner = "";
    private volatile SwitchId on;

    LiveSession(long id) {
        this.id = id;
    }

    /** What only the switch knows of each leg. */
    VoiceStates voices() {
        return voices;
    }

    /** Who came and went and is not written down yet. */
    PendingAttendance pendingAttendance() {
        return pendingAttendance;
    }

    /** @param by empty where the log keeps quiet */
    private record Asked(boolean mute, Optional<String> by, Instant until) {
        boolean isFor(boolean muted, Instant at) {
            return mute == muted && at.isBefore(until);
        }
    }

    /** Somebody asked the switch to mute or unmute this leg: the log names them when the switch confirms. */
    void asked(LegId leg, boolean mute, String by, Instant until) {
        askers.put(leg, new Asked(mute, Optional.of(by), until));
    }

    /** This leg becomes as all were made before it came: the line of then says it. */
    void askedAsForAll(LegId leg, boolean mute, Instant until) {
        askers.put(leg, new Asked(mute, Optional.empty(), until));
    }

    /** All are being muted or unmuted: one line says it, not one for each. */
    void askedForAll(Instant until) {
        quietUntil = until;
    }

    /** Who asked for what the switch now confirms: empty text for the leg itself; empty when the log keeps quiet. */
    Optional<String> askerOf(LegId leg, boolean muted, Instant at) {
        Asked asked = askers.get(leg);
        if (asked != null && asked.isFor(muted, at)) {
            askers.remove(leg);
            return asked.by;
        }
        return at.isBefore(quietUntil) ? Optional.empty() : Optional.of("");
    }

    /** A leg came in, muted or not, as was decided when it was admitted: all may have been muted since. */
    void cameIn(LegId leg, boolean muted) {
        newcomers.put(leg, muted);
    }

    /**
     * Legs that came in otherwise than they should be now, and still are: who changed it themselves since is left
     * alone. Each is told until {@link #looked}.
     */
    List<LegId> newcomersToChange(SessionLedger.Entry entry) {
        boolean mutedAll = entry.session().mutedAll();
        return entry.seats().stream()
                .filter(seat -> seat.state() == SeatState.IN && seat.isOneOfAll(mutedAll))
                .map(Seat::leg)
                .filter(leg -> Boolean.valueOf(!mutedAll).equals(newcomers.get(leg)))
                .filter(leg -> voices.isMuted(leg) != mutedAll)
                .toList();
    }

    /** Legs that came in, and whose time was decided before the end was put off. */
    List<LegId> newcomersToKeep(SessionLedger.Entry entry) {
        return entry.seats().stream()
                .filter(seat -> extended && seat.state() == SeatState.IN)
                .map(Seat::leg)
                .filter(newcomers::containsKey)
                .toList();
    }

    /** All newcomers are as they should be. */
    void looked() {
        newcomers.clear();
    }

    /** What is stored may have changed. */
    void outdated() {
        outdated = true;
    }

    boolean isOutdated() {
        return outdated;
    }

    /** Takes over what the ledger says. */
    void stored(SessionLedger.Entry entry) {
        stored = Optional.of(entry);
        outdated = false;
        entry.session().endsAtLatest().ifPresent(end -> {
            extended |= end.isAfter(knownEnd);
            knownEnd = end;
        });
        Set<LegId> seated = entry.seats().stream().map(Seat::leg).collect(Collectors.toSet());
        voices.keepOnly(seated);
        askers.keySet().retainAll(seated);
        newcomers.keySet().retainAll(seated);
    }

    /** A new picture of what is stored and who talks. */
    void publish(Instant now) {
        stored.ifPresent(entry -> publish(entry, now));
    }

    private void publish(SessionLedger.Entry entry, Instant now) {
        List<LegId> hands = entry.seats().stream()
                .filter(seat -> seat.handRaisedAt().isPresent())
                .sorted(Comparator.comparing(seat -> seat.handRaisedAt().orElseThrow()))
                .map(Seat::leg)
                .toList();
        owner = entry.conference().ownerLogin();
        on = entry.session().switchId();
        picture = new LivePicture(
                id,
                entry.conference().number().value(),
                entry.conference().name(),
                entry.conference().ownerName(),
                entry.session().openedAt(),
                entry.session().endsAt(),
                entry.session().openedBy(),
                entry.session().locked(),
                entry.session().mutedAll(),
                false,
                entry.conference().maxParticipants(),
                entry.seats().stream()
                        .filter(seat -> seat.state() != SeatState.OUT)
                        .map(seat -> leg(seat, hands.indexOf(seat.leg()) + 1))
                        .toList(),
                List.of(),
                now);
    }

    private LiveLeg leg(Seat seat, int hand) {
        return new LiveLeg(
                seat.leg().value(),
                seat.caller().value(),
                seat.name(),
                seat.role() == SeatRole.MODERATOR,
                seat.listenOnly(),
                switch (seat.state()) {
                    case RINGING -> LegState.RINGING;
                    case ENTERING, WAITING -> LegState.WAITING;
                    case IN, OUT -> LegState.IN;
                },
                seat.connectedAt(),
                seat.joinedAt(),
                voices.isMuted(seat.leg()),
                voices.isTalking(seat.leg()),
                voices.isOnHold(seat.leg()),
                hand);
    }

    /** Login of the conference's owner. */
    String owner() {
        return owner;
    }

    /** The switch that has its room; empty before the first publication. */
    Optional<SwitchId> switchId() {
        return Optional.ofNullable(on);
    }

    /** Whether its picture is of that conference. */
    boolean shows(String conference) {
        return picture != null && picture.conference().equals(conference);
    }

    /** Empty before the first publication. */
    Optional<LivePicture> picture() {
        return Optional.ofNullable(picture);
    }
}
