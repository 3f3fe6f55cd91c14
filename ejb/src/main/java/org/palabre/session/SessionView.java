package org.palabre.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.telephony.LegId;

/**
 * A session in the history (S37, S90, S122).
 *
 * @param number Unix time of the opening, "-", the conference's id
 * @param endedBy who ended it before its time, or empty
 * @param people distinct people (P27)
 * @param seconds sum of the participations
 */
public record SessionView(
        long id,
        String number,
        String conference,
        String conferenceName,
        String ownerName,
        String ownerLogin,
        Instant openedAt,
        Optional<Instant> endsAt,
        Optional<Instant> closedAt,
        String openedBy,
        String endedBy,
        int people,
        long seconds,
        List<ParticipationView> participations,
        List<AttemptView> attempts) {
    public SessionView {
        participations = List.copyOf(participations);
        attempts = List.copyOf(attempts);
    }

    /**
     * One leg that got in.
     *
     * @param caller empty when withheld
     * @param name from the directory, or empty
     * @param called we called them
     * @param leftAt empty while they are in
     */
    public record ParticipationView(
            String caller,
            String name,
            boolean moderator,
            boolean called,
            Instant connectedAt,
            Instant joinedAt,
            Optional<Instant> leftAt,
            Optional<EndReason> endReason) {
        static ParticipationView of(Participation p) {
            return new ParticipationView(
                    p.caller(),
                    p.name(),
                    p.role() == SeatRole.MODERATOR,
                    new LegId(p.leg()).wasCalled(),
                    p.connectedAt(),
                    p.joinedAt(),
                    p.leftAt(),
                    p.endReason());
        }

        /** Whole seconds from joined to left; zero while they are in. */
        public long seconds() {
            return leftAt.map(left -> Duration.between(joinedAt, left).toSeconds())
                    .orElse(0L);
        }
    }

    /** A call that did not get in. */
    public record AttemptView(Instant at, String caller, Outcome outcome) {}
}
