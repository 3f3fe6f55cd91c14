package org.palabre.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What terms say of opening, end and what follows. */
class TermsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Predicate<Instant> FREE = until -> true;
    private static final Predicate<Instant> TAKEN = until -> false;

    @Nested
    class Reserved {
        private final Terms anyTime = reserved(Optional.empty());
        private final Terms planned = reserved(Optional.of(NOW.minusSeconds(600)));

        private static Terms reserved(Optional<Instant> start) {
            return new Terms.Reserved(start, Duration.ofMinutes(60), 7, NOW.plusSeconds(3600));
        }

        @Test
        void shouldOpenBeforeItExpires() {
            assertThat(anyTime.mayOpenAt(NOW.plusSeconds(3599))).isTrue();
            assertThat(anyTime.mayOpenAt(NOW.plusSeconds(3600))).isFalse();
        }

        @Test
        void shouldOpenForItsWholeDuration() {
            assertThat(planned.opening(NOW, FREE)).contains(new Opening(NOW, Optional.of(NOW.plusSeconds(3600))));
        }

        @Test
        void shouldOpenToItsPlannedEndWhereOthersHoldTheSeatsOfMore() {
            assertThat(planned.opening(NOW, TAKEN)).contains(new Opening(NOW, Optional.of(NOW.plusSeconds(3000))));
            assertThat(planned.opening(NOW.plusSeconds(3000), TAKEN)).isEmpty();
            assertThat(planned.opening(NOW.minusSeconds(601), TAKEN)).isEmpty();
            assertThat(anyTime.opening(NOW, TAKEN)).isEmpty();
        }

        @Test
        void shouldStayOpenToItsEndAlsoWhileNobodyIsInside() {
            assertThat(anyTime.overWhenEmpty(Optional.of(LATER), NOW)).isFalse();
            assertThat(anyTime.overWhenEmpty(Optional.of(NOW), NOW)).isTrue();
            assertThat(anyTime.afterSession()).isEqualTo(ConferenceState.PAST);
        }

        @Test
        void shouldHoldSeatsWhereItIsPlannedOrWasOpened() {
            var run = new Run(NOW, Optional.of(NOW.plusSeconds(60)), Optional.of(LATER), Optional.empty());

            assertThat(anyTime.seatsHeld(Optional.empty())).isEmpty();
            assertThat(planned.seatsHeld(Optional.empty()))
                    .contains(new SeatsHeld(NOW.minusSeconds(600), NOW.plusSeconds(3000)));
            assertThat(planned.seatsHeld(Optional.of(run))).contains(new SeatsHeld(NOW, LATER));
        }
    }

    @Nested
    class Permanent {
        private final Terms room = new Terms.Permanent();

        @Test
        void shouldOpenAtAnyTimeWithoutAnEnd() {
            assertThat(room.mayOpenAt(Instant.MAX)).isTrue();
            assertThat(room.opening(NOW, TAKEN)).contains(new Opening(NOW, Optional.empty()));
            assertThat(room.expiresAt()).isEmpty();
            assertThat(room.plannedEnd()).isEmpty();
        }

        @Test
        void shouldBeOverWhenTheLastHasLeftAndOpenAgain() {
            assertThat(room.overWhenEmpty(Optional.empty(), NOW)).isTrue();
            assertThat(room.overWhenEmpty(Optional.of(LATER), NOW)).isTrue();
            assertThat(room.afterSession()).isEqualTo(ConferenceState.FUTURE);
        }

        @Test
        void shouldHoldNoSeatsOfThePlan() {
            var run = new Run(NOW, Optional.empty(), Optional.empty(), Optional.empty());

            assertThat(room.seatsHeld(Optional.empty())).isEmpty();
            assertThat(room.seatsHeld(Optional.of(run))).isEmpty();
        }

        @Test
        void shouldStayPermanentWhenItIsEdited() {
            assertThat(room.changedTo(
                            new Terms.Reserved(Optional.empty(), Duration.ofMinutes(60), 7, NOW.plusSeconds(3600))))
                    .isEqualTo(room);
        }
    }
}
