package org.palabre.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.session.LoggedAction;

/**
 * A running conference at one moment.
 *
 * @param openedAt empty while people only wait
 * @param endsAt empty before the opening, and where it lasts until the last has left
 * @param openedBy name or number of the leg that opened, or empty
 * @param stale the link to the switch is lost: what is shown may be old
 * @param cap most participants
 * @param legs in the order they came
 * @param log oldest first, the last 200
 */
public record LivePicture(
        long session,
        String conference,
        String name,
        String ownerName,
        Optional<Instant> openedAt,
        Optional<Instant> endsAt,
        String openedBy,
        boolean locked,
        boolean mutedAll,
        boolean stale,
        int cap,
        List<LiveLeg> legs,
        List<LoggedAction> log,
        Instant at) {
    public LivePicture {
        legs = List.copyOf(legs);
        log = List.copyOf(log);
    }

    /**
     * This picture, as it is looked at now. Pictures are drawn whether somebody looks or not, and without the log; who
     * looks gets it.
     */
    LivePicture seenAt(Instant now, boolean stale, List<LoggedAction> log) {
        return new LivePicture(
                session,
                conference,
                name,
                ownerName,
                openedAt,
                endsAt,
                openedBy,
                locked,
                mutedAll,
                stale,
                cap,
                legs,
                log,
                now);
    }

    /** The end has come or was ordered, and people are being let go. */
    public boolean ending() {
        return endsAt.filter(end -> !end.isAfter(at)).isPresent();
    }

    /** Until the end; zero when it is over or not open yet. */
    public Duration remaining() {
        return endsAt.map(end -> Duration.between(at, end))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    public long inside() {
        return legs.stream().filter(leg -> leg.state() == LegState.IN).count();
    }

    public long waiting() {
        return legs.stream().filter(leg -> leg.state() == LegState.WAITING).count();
    }

    public long ringing() {
        return legs.stream().filter(leg -> leg.state() == LegState.RINGING).count();
    }
}
