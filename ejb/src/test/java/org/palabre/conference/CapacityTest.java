package org.palabre.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;
import static org.palabre.testing.Stage.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer;
import org.palabre.admission.Call;
import org.palabre.admission.Entry;
import org.palabre.conference.BookedSeats.Step;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Setting;
import org.palabre.testing.OnStage;

/** The platform has ten seats; it is nine o'clock. */
class CapacityTest extends OnStage {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    @BeforeEach
    void tenSeats() {
        stage.set(Setting.PALABRE_SEATS, "10");
    }

    @Nested
    class Booking {
        @Test
        void reserveShouldRefuseMoreThanAreFreeAndOfferTheNextThreeStarts() {
            planned(TEN, 60, 6);

            assertThat(problem(() -> planned(TEN.plusSeconds(1800), 60, 5)))
                    .isEqualTo(new Problem(
                            Optional.of("plannedStart"),
                            "refused.noSeats",
                            List.of(
                                    4,
                                    Instant.parse("2026-11-20T11:00:00Z"),
                                    Instant.parse("2026-11-20T11:15:00Z"),
                                    Instant.parse("2026-11-20T11:30:00Z"))));
        }

        @Test
        void offersShouldLieWithinTheValidityAndFitBetweenOthers() {
            planned(TEN, 60, 6);
            planned(TEN.plusSeconds(2 * 3600), 60, 6);
            stage.clock.advance(Duration.ofMinutes(30));

            Problem refused = problem(() ->
                    stage.reserved(new Reservation("Point", "awa", Optional.of(TEN), 75, 1, 5, "fr", Options.NONE)));

            assertThat(refused.arguments()).hasSize(4).element(1).isEqualTo(Instant.parse("2026-11-20T13:00:00Z"));
        }

        @Test
        void reserveShouldSayThatNoStartIsFreeWhenTheWishIsLargerThanThePlatform() {
            assertThat(problem(() -> planned(TEN, 60, 11)))
                    .isEqualTo(new Problem(Optional.of("plannedStart"), "refused.noSeatsSoon", List.of(10)));
        }

        @Test
        void whoFollowsEachOtherShouldNotCountTogether() {
            planned(TEN, 60, 10);
            planned(TEN.plusSeconds(3600), 60, 10);
            planned(TEN.minusSeconds(1800), 30, 10);

            assertThat(problem(() -> planned(TEN.plusSeconds(7199), 60, 2)).key())
                    .isEqualTo("refused.noSeats");
        }

        @Test
        void overbookingShouldSellMoreThanThereIs() {
            stage.set(Setting.PALABRE_OVERBOOKING, "150");
            planned(TEN, 60, 10);

            assertThat(problem(() -> planned(TEN, 60, 6)).arguments()).startsWith(5);
            planned(TEN, 60, 5);
        }

        @Test
        void whoWasDeletedOrLapsedShouldHoldNothing() {
            ConferenceView deleted = planned(TEN, 60, 10);
            stage.desk.delete(List.of(deleted.number()), AWA);
            ConferenceView other = planned(TEN, 60, 10);

            assertThat(problem(() -> stage.desk.restore(List.of(deleted.number()), AWA))
                            .key())
                    .isEqualTo("refused.noSeats");
            stage.desk.delete(List.of(other.number()), AWA);
            stage.desk.restore(List.of(deleted.number()), AWA);
        }

        @Test
        void editShouldNotCountItself() {
            ConferenceView made = planned(TEN, 60, 8);
            planned(TEN.plusSeconds(3600), 60, 5);

            ConferenceView moved =
                    stage.desk.edit(made.number(), made.version(), wish(TEN.minusSeconds(900), 60, 10), AWA);

            assertThat(moved.maxParticipants()).isEqualTo(10);
            assertThat(problem(() -> stage.desk.edit(made.number(), moved.version(), wish(TEN, 61, 6), AWA))
                            .key())
                    .isEqualTo("refused.noSeats");
        }

        @Test
        void whoHasNoStartShouldHoldNothingUntilItOpens() {
            stage.reserved(meeting(10, Options.NONE));

            assertThat(planned(TEN, 60, 10).plannedStart()).contains(TEN);
        }
    }

    @Nested
    class Opening {
        @Test
        void admitShouldRefuseWhenOthersHoldTheSeats() {
            ConferenceView spontaneous = stage.reserved(meeting(5, Options.NONE));
            planned(TEN, 60, 6);
            stage.pass(Duration.ofMinutes(30));

            assertThat(stage.door.admit(stage.call("0601"), spontaneous.moderatorPin()))
                    .isEqualTo(new Answer.Refused(Answer.Why.PLATFORM_FULL, Optional.of(TEN.plusSeconds(3600))));
            stage.pass(Duration.ofMinutes(90));
            assertThat(stage.door.admit(stage.call("0601"), spontaneous.moderatorPin()))
                    .isInstanceOf(Answer.Admitted.class);
        }

        @Test
        void aTimeShouldNotBeOfferedAfterItsValidity() {
            ConferenceView dayOnly =
                    stage.reserved(new Reservation("Point", "awa", Optional.empty(), 60, 1, 5, "fr", Options.NONE));
            for (int hour = 0; hour < 26; hour++) {
                planned(TEN.plus(Duration.ofHours(hour)), 60, 6);
            }
            stage.pass(Duration.ofMinutes(30));

            assertThat(stage.door.admit(stage.call("0601"), dayOnly.moderatorPin()))
                    .isEqualTo(Answer.Refused.because(Answer.Why.PLATFORM_FULL));
        }

        @Test
        void enterShouldFindNoRoomWhenTheSeatsWereTakenOnTheWay() {
            ConferenceView spontaneous = stage.reserved(meeting(5, Options.NONE));
            Call call = stage.call("0601");
            stage.door.admit(call, spontaneous.moderatorPin());
            planned(stage.clock.instant(), 60, 6);

            assertThat(stage.door.enter(call.leg())).isEqualTo(new Entry.NoRoom(Optional.of(TEN)));
        }

        @Test
        void anOpenOneShouldHoldItsSeatsToItsEnd() {
            ConferenceView open = stage.reserved(meeting(5, Options.NONE));
            stage.join(open.moderatorPin(), "0601");

            assertThat(problem(() -> planned(TEN.minusSeconds(60), 60, 6)).key())
                    .isEqualTo("refused.noSeats");
            stage.live.end(open.number(), AWA);
            planned(TEN.minusSeconds(60), 60, 6);
        }

        @Test
        void aPlannedOneShouldBeTooEarlyWhileOthersHoldTheSeats() {
            planned(TEN.minusSeconds(3600), 60, 10);
            ConferenceView next = planned(TEN, 60, 10);
            stage.pass(Duration.ofMinutes(55));

            assertThat(stage.door.admit(stage.call("0601"), next.moderatorPin()))
                    .isEqualTo(new Answer.Refused(Answer.Why.TOO_EARLY, Optional.of(TEN)));
        }

        @Test
        void aPlannedOneThatOpensLateShouldEndAsPlannedWhereOthersFollow() {
            ConferenceView late = planned(TEN, 60, 10);
            ConferenceView next = planned(TEN.plusSeconds(3600), 60, 10);
            stage.pass(Duration.ofMinutes(80));
            stage.join(late.moderatorPin(), "0601");

            assertThat(stage.desk.get(late.number(), AWA).endsAt()).contains(TEN.plusSeconds(3600));
            stage.pass(Duration.ofMinutes(40));
            pass(stage.door.admit(stage.call("0602"), next.moderatorPin()));
        }

        @Test
        void aPlannedOneThatOpensLateShouldHaveItsWholeDurationWhereItCan() {
            ConferenceView late = planned(TEN, 60, 10);
            stage.pass(Duration.ofMinutes(80));
            stage.join(late.moderatorPin(), "0601");

            assertThat(stage.desk.get(late.number(), AWA).endsAt()).contains(TEN.plusSeconds(4800));
        }

        @Test
        void aPlannedOneWhoseTimeIsOverShouldBeLikeOneWithoutStart() {
            ConferenceView missed = planned(TEN, 60, 10);
            planned(TEN.plusSeconds(3600), 60, 10);
            stage.pass(Duration.ofMinutes(121));

            assertThat(stage.door.admit(stage.call("0601"), missed.moderatorPin()))
                    .isEqualTo(new Answer.Refused(Answer.Why.PLATFORM_FULL, Optional.of(TEN.plusSeconds(7200))));
        }

        @Test
        void extendShouldRefuseWhenOthersHoldTheSeats() {
            ConferenceView open = stage.reserved(meeting(5, Options.NONE));
            stage.join(open.moderatorPin(), "0601");
            planned(TEN.plusSeconds(900), 60, 6);

            assertThat(problem(() -> stage.live.extend(open.number(), 16, AWA)))
                    .isEqualTo(new Problem(Optional.of("minutes"), "refused.noSeatsToExtend", List.of(4)));
            stage.live.extend(open.number(), 15, AWA);
            assertThat(problem(() -> planned(TEN, 10, 6)).key()).isEqualTo("refused.noSeats");
        }
    }

    @Nested
    class Chart {
        @Test
        void bookedShouldTellThePeakOfEachStep() {
            planned(TEN, 60, 6);
            planned(TEN.plusSeconds(1800), 60, 4);
            ConferenceView open = stage.reserved(meeting(3, Options.NONE));
            stage.join(open.moderatorPin(), "0601");

            BookedSeats booked = stage.get(CapacityDesk.class)
                    .booked(TEN.minusSeconds(3600), TEN.plusSeconds(7200), Duration.ofMinutes(60), ADMIN);

            assertThat(booked)
                    .isEqualTo(new BookedSeats(
                            10,
                            List.of(
                                    new Step(TEN.minusSeconds(3600), 3),
                                    new Step(TEN, 10),
                                    new Step(TEN.plusSeconds(3600), 4))));
        }

        @Test
        void bookedShouldBeForThoseWhoSeeAll() {
            var desk = stage.get(CapacityDesk.class);

            assertThat(problem(() -> desk.booked(TEN, TEN.plusSeconds(60), Duration.ofMinutes(1), AWA))
                            .key())
                    .isEqualTo("refused.notAllowed");
            assertThat(problem(() -> desk.booked(TEN, TEN, Duration.ofMinutes(1), ADMIN))
                            .key())
                    .isEqualTo("wrong.endBeforeStart");
            assertThat(problem(() -> desk.booked(TEN, TEN.plusSeconds(86400 * 10), Duration.ofMinutes(5), ADMIN))
                            .key())
                    .isEqualTo("wrong.range");
            assertThat(problem(() -> desk.booked(TEN, TEN.plusSeconds(60), Duration.ZERO, ADMIN))
                            .key())
                    .isEqualTo("wrong.range");
        }
    }

    private ConferenceView planned(Instant start, int minutes, int seats) {
        return stage.reserved(wish(start, minutes, seats));
    }

    private static Reservation wish(Instant start, int minutes, int seats) {
        return new Reservation("Point", "awa", Optional.of(start), minutes, 7, seats, "fr", Options.NONE);
    }

    private static Problem problem(ThrowingCallable action) {
        var caught = new DomainException[1];
        assertThatThrownBy(action).isInstanceOfSatisfying(DomainException.class, e -> caught[0] = e);
        return caught[0].problems().getFirst();
    }
}
