package org.palabre.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.session.Seat;
import org.palabre.session.SeatRole;
import org.palabre.session.SeatState;
import org.palabre.session.SessionLedger;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Snapshot;

/**
 * What is known of one running session. Changed only on its lane, but for the moves; the picture that it publishes is read by
 * all. What must last (seats, participations) is read from the ledger; what only the switch knows (muted, talking) is kept
 * here.
 */
final class LiveSession {
    final long id;
    private final Map<LegId, Voice> voices = new HashMap<>();
    private final Map<LegId, String> askers = new HashMap<>();
    private final PendingMoves moves = new PendingMoves();
    private Instant quietUntil = Instant.MIN;
    private Optional<SessionLedger.Entry> stored = Optional.empty();
    private boolean outdated = true;
    private volatile LivePicture picture;
    private volatile String owner = "";

    LiveSession(long id) {
        this.id = id;
    }

    /** @param at when we heard it, on our clock: never before the switch told it */
    private record Told(boolean is, Instant at) {
        static final Told NOTHING = new Told(false, Instant.MIN);

        Told unlessSince(Instant asked, boolean seen) {
            return at.isBefore(asked) ? new Told(seen, asked) : this;
        }
    }

    private record Voice(Told muted, Told talking) {
        static final Voice OPEN = new Voice(Told.NOTHING, Told.NOTHING);
    }

    void muted(LegId leg, boolean muted, Instant now) {
        voices.put(leg, new Voice(new Told(muted, now), muted ? new Told(false, now) : voice(leg).talking));
    }

    void talking(LegId leg, boolean talking, Instant now) {
        voices.put(leg, new Voice(voice(leg).muted, new Told(talking, now)));
    }

    /**
     * Takes over what a snapshot has of a leg, unless the switch told otherwise since the snapshot was asked for: what a long
     * list says of its first line may be over when the last one is there.
     */
    void seen(Snapshot.Inside leg, Instant asked) {
        Voice known = voice(leg.leg());
        voices.put(
                leg.leg(),
                new Voice(
                        known.muted.unlessSince(asked, leg.muted()), known.talking.unlessSince(asked, leg.talking())));
    }

    private Voice voice(LegId leg) {
        return voices.getOrDefault(leg, Voice.OPEN);
    }

    boolean isMuted(LegId leg) {
        return voice(leg).muted.is;
    }

    /** Who came and went and is not written down yet. */
    PendingMoves moves() {
        return moves;
    }

    /** Somebody asked the switch to mute or unmute this leg: the log names him when the switch confirms. */
    void asked(LegId leg, String by) {
        askers.put(leg, by);
    }

    /** All are being muted or unmuted: one line says it, not one for each. */
    void askedForAll(Instant until) {
        quietUntil = until;
    }

    /** Who asked for what the switch now confirms: empty text for the leg itself; empty when the log keeps quiet. */
    Optional<String> askerOf(LegId leg, Instant at) {
        String asker = askers.remove(leg);
        return asker == null && at.isBefore(quietUntil) ? Optional.empty() : Optional.of(asker == null ? "" : asker);
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
        voices.keySet().retainAll(entry.seats().stream().map(Seat::leg).collect(Collectors.toSet()));
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
        Voice voice = voice(seat.leg());
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
                voice.muted.is,
                voice.talking.is,
                hand);
    }

    /** Login of the conference's owner. */
    String owner() {
        return owner;
    }

    /** Empty before the first publication. */
    Optional<LivePicture> picture() {
        return Optional.ofNullable(picture);
    }
}
