package org.palabre.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was agreed about a conference's time: when it may open, when what was opened ends, and what follows then. What
 * differs between them is asked here; nobody else needs to know which of them it is (ADR 16).
 */
public sealed interface Terms {
    /** When it is planned to begin; empty: at any time. */
    Optional<Instant> start();

    /** From an opening to its end; zero where it has none. */
    Duration duration();

    /** From the creation; 0 where it does not expire. */
    int validityDays();

    /** From then on it may not open any more; empty: it does not expire. */
    Optional<Instant> expiresAt();

    /** As far as the terms say, between two sessions. */
    boolean mayOpenAt(Instant now);

    /**
     * How it opens now.
     *
     * @param seatsUntil whether the platform has the seats from now until then
     * @return empty when it may not
     */
    Optional<Opening> opening(Instant now, Predicate<Instant> seatsUntil);

    /**
     * Whether an open session is over that nobody is in any more.
     *
     * @param end of the session, where it has one
     */
    boolean overWhenEmpty(Optional<Instant> end, Instant now);

    /** Its state once a session has closed. */
    ConferenceState afterSession();

    /** When it holds seats of the platform. @param last empty before the first opening */
    Optional<SeatsHeld> seatsHeld(Optional<Run> last);

    /** Who gets the report of a session that closed, by mail. */
    Optional<String> reportsTo(String owner);

    /** What an edit makes of it. */
    Terms changedTo(Reserved wished);

    default Optional<Instant> plannedEnd() {
        return start().map(at -> at.plus(duration()));
    }

    /** Opens once, within its validity, for its duration. */
    record Reserved(Optional<Instant> start, Duration duration, int validityDays, Instant expires) implements Terms {
        /** May be opened from its creation to the end of its validity. */
        static Reserved of(Reservation wish, Instant createdAt) {
            return new Reserved(
                    wish.plannedStart(),
                    Duration.ofMinutes(wish.durationMinutes()),
                    wish.validityDays(),
                    createdAt.plus(Duration.ofDays(wish.validityDays())));
        }

        /** May be opened to its planned end only: afterwards the codes are those of the next of its series. */
        static Reserved ofSeries(Reservation wish, Instant createdAt) {
            Instant end = wish.plannedStart().orElseThrow().plus(Duration.ofMinutes(wish.durationMinutes()));
            return new Reserved(
                    wish.plannedStart(),
                    Duration.ofMinutes(wish.durationMinutes()),
                    Reservation.daysUntil(end, createdAt),
                    end);
        }

        @Override
        public Optional<Instant> expiresAt() {
            return Optional.of(expires);
        }

        @Override
        public boolean mayOpenAt(Instant now) {
            return now.isBefore(expires);
        }

        /**
         * For the whole duration; where others hold the seats of that, to the end of its plan: it holds them itself.
         */
        @Override
        public Optional<Opening> opening(Instant now, Predicate<Instant> seatsUntil) {
            Instant whole = now.plus(duration);
            if (seatsUntil.test(whole)) {
                return Optional.of(new Opening(now, Optional.of(whole)));
            }
            return start.filter(at -> !now.isBefore(at))
                    .map(at -> at.plus(duration))
                    .filter(now::isBefore)
                    .map(end -> new Opening(now, Optional.of(end)));
        }

        /** Its door stays open to its end, also while nobody is inside. */
        @Override
        public boolean overWhenEmpty(Optional<Instant> end, Instant now) {
            return end.filter(at -> !now.isBefore(at)).isPresent();
        }

        @Override
        public ConferenceState afterSession() {
            return ConferenceState.PAST;
        }

        @Override
        public Optional<SeatsHeld> seatsHeld(Optional<Run> last) {
            return last.isPresent()
                    ? last.flatMap(run -> run.latestEnd().map(end -> new SeatsHeld(run.openedAt(), end)))
                    : start.map(at -> new SeatsHeld(at, at.plus(duration)));
        }

        @Override
        public Optional<String> reportsTo(String owner) {
            return Optional.of(owner);
        }

        @Override
        public Terms changedTo(Reserved wished) {
            return wished;
        }
    }

    /**
     * A room: may open at any time, and again and again; each session lasts until the last has left. Its seats are not
     * in the plan of reservations: they are set aside with the room.
     */
    record Permanent() implements Terms {
        @Override
        public Optional<Instant> start() {
            return Optional.empty();
        }

        @Override
        public Duration duration() {
            return Duration.ZERO;
        }

        @Override
        public int validityDays() {
            return 0;
        }

        @Override
        public Optional<Instant> expiresAt() {
            return Optional.empty();
        }

        @Override
        public boolean mayOpenAt(Instant now) {
            return true;
        }

        @Override
        public Optional<Opening> opening(Instant now, Predicate<Instant> seatsUntil) {
            return Optional.of(new Opening(now, Optional.empty()));
        }

        @Override
        public boolean overWhenEmpty(Optional<Instant> end, Instant now) {
            return true;
        }

        @Override
        public ConferenceState afterSession() {
            return ConferenceState.FUTURE;
        }

        @Override
        public Optional<SeatsHeld> seatsHeld(Optional<Run> last) {
            return Optional.empty();
        }

        /** People come and go in it all day: its history tells of them. */
        @Override
        public Optional<String> reportsTo(String owner) {
            return Optional.empty();
        }

        @Override
        public Terms changedTo(Reserved wished) {
            return this;
        }
    }
}
