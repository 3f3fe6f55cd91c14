package org.palabre.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;
import static org.palabre.testing.Stage.meeting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer;
import org.palabre.admission.Answer.Why;
import org.palabre.admission.Call;
import org.palabre.conference.Recurrence.End;
import org.palabre.conference.SeriesView.Occurrence;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Setting;
import org.palabre.telephony.LegId;
import org.palabre.testing.OnStage;

/** It is Friday 20 November 2026, ten o'clock in Paris. */
class SeriesDeskTest extends OnStage {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private SeriesDesk series;

    @BeforeEach
    void series() {
        series = stage.get(SeriesDesk.class);
    }

    @Nested
    class Reserving {
        @Test
        void eachShouldBeAConferenceOfItsOwnWithTheSameCodes() {
            SeriesView made = series.reserve(wish(), mondays(30), AWA);

            assertThat(made.occurrences()).hasSize(30).noneMatch(Occurrence::exception);
            assertThat(views(made))
                    .extracting(ConferenceView::number)
                    .doesNotHaveDuplicates()
                    .contains(made.number());
            assertThat(views(made))
                    .extracting(ConferenceView::moderatorPin)
                    .containsOnly(first(made).moderatorPin());
            assertThat(views(made)).extracting(ConferenceView::dialNumber).containsOnly(made.number());
            assertThat(views(made))
                    .allMatch(c -> c.expiresAt().equals(c.plannedStart().map(start -> start.plusSeconds(3600))));
            assertThat(views(made))
                    .allMatch(c -> c.plannedStart().orElseThrow().atZone(PARIS).getHour() == 10);
            assertThat(views(made).getLast().plannedStart()).contains(Instant.parse("2027-06-14T08:00:00Z"));
        }

        @Test
        void whatWasReservedShouldBeReadAsItWas() {
            List<RecurrencePattern> rhythms = List.of(
                    new RecurrencePattern.Daily(2),
                    new RecurrencePattern.Weekly(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 2),
                    new RecurrencePattern.MonthlyByDate(31),
                    new RecurrencePattern.MonthlyByWeekday(-1, DayOfWeek.TUESDAY));
            for (RecurrencePattern rhythm : rhythms) {
                for (End end : List.of(new End.After(3), new End.Until(LocalDate.of(2027, 3, 31)))) {
                    var rule = new Recurrence(rhythm, MONDAY, LocalTime.of(23, 45), PARIS, end);
                    SeriesView made = series.reserve(wish(), rule, ADMIN);

                    assertThat(series.get(made.number(), AWA).recurrence()).isEqualTo(rule);
                    assertThat(series.get(made.number(), AWA))
                            .isEqualTo(series.get(views(made).getLast().number(), AWA));
                }
            }
        }

        @Test
        void everyConflictShouldBeListedAtOnce() {
            stage.set(Setting.PALABRE_SEATS, "10");
            planned(MONDAY.plusDays(7), 9, 6);
            planned(MONDAY.plusDays(21), 9, 8);

            assertThat(problems(() -> series.reserve(wish(), mondays(5), AWA)))
                    .containsExactly(
                            new Problem(
                                    Optional.of("plannedStart"),
                                    "refused.noSeatsOn",
                                    List.of(4, Instant.parse("2026-11-30T09:00:00Z"))),
                            new Problem(
                                    Optional.of("plannedStart"),
                                    "refused.noSeatsOn",
                                    List.of(2, Instant.parse("2026-12-14T09:00:00Z"))));
            assertThat(stage.desk
                            .list(ConferenceQuery.of(ConferenceState.FUTURE), AWA)
                            .items())
                    .hasSize(2);
        }

        @Test
        void aSeriesShouldCountAsOneReservation() {
            stage.set(Setting.PALABRE_EMPLOYEE_MAX_OPEN, "2");
            series.reserve(wish(), mondays(60), AWA);
            stage.reserved(meeting());

            assertThat(problems(() -> stage.reserved(meeting())))
                    .first()
                    .extracting(Problem::key)
                    .isEqualTo("refused.tooManyReservations");
        }

        @Test
        void rolesShouldLimitSeriesLikeOthers() {
            var huge = new Reservation(" ", "awa", Optional.empty(), 481, 1, 61, "de", Options.NONE);

            assertThat(problems(() -> series.reserve(huge, mondays(5), AWA)))
                    .extracting(p -> p.field().orElseThrow())
                    .containsExactly("name", "durationMinutes", "maxParticipants", "language");
            assertThat(problems(() -> series.reserve(wish(), mondays(366), AWA)))
                    .containsExactly(new Problem(Optional.of("until"), "wrong.seriesTooLong", List.of(730)));
            assertThat(problems(() -> series.reserve(wish(), from(MONDAY.minusDays(7), 5), AWA)))
                    .containsExactly(new Problem(Optional.of("plannedStart"), "wrong.past", List.of()));
        }

        @Test
        void theLongestSeriesShouldBeReservedAndChanged() {
            var daily = new Recurrence(
                    new RecurrencePattern.Daily(1), MONDAY, LocalTime.of(10, 0), PARIS, new End.After(366));
            SeriesView made = series.reserve(wish(), daily, AWA);

            SeriesView changed = series.edit(made.number(), SeriesScope.ALL, 0, wishAt(MONDAY, 14), AWA);

            assertThat(changed.occurrences()).hasSize(366).noneMatch(Occurrence::exception);
        }
    }

    @Nested
    class CallingIn {
        @Test
        void theCodesShouldOpenWhicheverIsNext() {
            SeriesView made = series.reserve(wish(), mondays(3), AWA);
            String code = first(made).moderatorPin();

            assertThat(stage.door.admit(stage.call("0601"), code))
                    .isEqualTo(new Answer.Refused(
                            Why.TOO_EARLY, Optional.of(at(MONDAY, 10).minusSeconds(600))));
            for (Occurrence each : made.occurrences()) {
                stage.pass(Duration.between(stage.clock.instant(), start(each)));
                LegId leg = stage.join(code, "0601");
                assertThat(stage.desk.get(each.conference().number(), AWA).state())
                        .isEqualTo(ConferenceState.CURRENT);
                stage.pass(Duration.ofMinutes(61));
                stage.telephony.hangUp(leg);
            }
            assertThat(stage.door.admit(stage.call("0601"), code)).isEqualTo(Answer.Refused.because(Why.ENDED));
        }

        @Test
        void theNumberShouldDoTheSameAndAnotherNumberOnlyItsOwn() {
            SeriesView made = series.reserve(wish(), mondays(3), AWA);
            stage.pass(Duration.between(
                    stage.clock.instant(), start(made.occurrences().get(1))));

            assertThat(stage.door.admitInternal(internal(made.number()))).isInstanceOf(Answer.Admitted.class);
            assertThat(stage.door.admitInternal(internal(views(made).get(2).number())))
                    .isInstanceOfSatisfying(
                            Answer.Refused.class, no -> assertThat(no.why()).isEqualTo(Why.TOO_EARLY));
        }

        @Test
        void oneThatNobodyOpenedShouldNotKeepTheNextFromTheCodes() {
            SeriesView made = series.reserve(wish(), mondays(2), AWA);
            stage.pass(Duration.between(
                            stage.clock.instant(), start(made.occurrences().get(0)))
                    .plusMinutes(60));

            assertThat(stage.door.admit(stage.call("0601"), first(made).userPin()))
                    .isEqualTo(new Answer.Refused(
                            Why.TOO_EARLY,
                            Optional.of(at(MONDAY.plusDays(7), 10).minusSeconds(600))));
        }

        @Test
        void theCodesShouldStayWhenTheFirstIsCancelledAndGoWithTheLast() {
            SeriesView made = series.reserve(wish(), mondays(2), AWA);
            series.cancel(made.number(), SeriesScope.ONE, AWA);

            assertThat(stage.door.admit(stage.call("0601"), first(made).userPin()))
                    .isEqualTo(new Answer.Refused(
                            Why.TOO_EARLY,
                            Optional.of(at(MONDAY.plusDays(7), 10).minusSeconds(600))));
            series.cancel(views(made).getLast().number(), SeriesScope.ALL, AWA);
            assertThat(stage.door.admit(stage.call("0601"), first(made).userPin()))
                    .isEqualTo(Answer.Refused.because(Why.WRONG_CODE));
        }

        private Call internal(String dialled) {
            Call call = stage.call("1002");
            return new Call(call.leg(), call.channel(), call.caller(), "1002", dialled, "fr", call.answeredAt());
        }
    }

    @Nested
    class Changing {
        @Test
        void oneShouldBeMovedByItself() {
            SeriesView made = series.reserve(wish(), mondays(3), AWA);
            String second = views(made).get(1).number();

            SeriesView changed = series.edit(second, SeriesScope.ONE, 0, wishAt(MONDAY.plusDays(8), 15), AWA);

            assertThat(changed.occurrences()).extracting(Occurrence::exception).containsExactly(false, true, false);
            assertThat(start(changed.occurrences().get(1))).isEqualTo(at(MONDAY.plusDays(8), 15));
            assertThat(changed.occurrences().get(1).day().toInstant()).isEqualTo(at(MONDAY.plusDays(7), 10));
        }

        @Test
        void oneShouldNotBeMovedFurtherThanSeriesMayReach() {
            SeriesView made = series.reserve(wish(), mondays(3), AWA);
            String second = views(made).get(1).number();
            stage.set(Setting.PALABRE_SERIES_MAX_DAYS, "30");

            assertThat(problems(() -> series.edit(second, SeriesScope.ONE, 0, wishAt(MONDAY.plusDays(28), 15), AWA)))
                    .containsExactly(new Problem(Optional.of("plannedStart"), "wrong.tooFarAhead", List.of(30)));
            SeriesView changed = series.edit(second, SeriesScope.ONE, 0, wishAt(MONDAY.plusDays(26), 15), AWA);
            assertThat(start(changed.occurrences().get(1))).isEqualTo(at(MONDAY.plusDays(26), 15));
        }

        /** The operator has brought the bound nearer since. */
        @Test
        void oneThatLiesFurtherShouldChangeWhereItIs() {
            SeriesView made = series.reserve(wish(), mondays(3), AWA);
            String third = views(made).get(2).number();
            stage.set(Setting.PALABRE_SERIES_MAX_DAYS, "5");

            SeriesView changed =
                    series.edit(third, SeriesScope.ONE, 0, named("Autre nom", at(MONDAY.plusDays(14), 10)), AWA);

            assertThat(views(changed).get(2).name()).isEqualTo("Autre nom");
        }

        @Test
        void thisAndFollowingShouldLeaveTheEarlierOnes() {
            SeriesView made = series.reserve(wish(), mondays(20), AWA);
            String third = views(made).get(2).number();

            SeriesView changed = series.edit(third, SeriesScope.FOLLOWING, 0, wishAt(MONDAY.plusDays(14), 14), AWA);

            assertThat(views(changed))
                    .extracting(
                            c -> c.plannedStart().orElseThrow().atZone(PARIS).getHour())
                    .startsWith(10, 10, 14)
                    .endsWith(14, 14);
            assertThat(changed.recurrence()).isEqualTo(made.recurrence());
            assertThat(changed.occurrences()).filteredOn(Occurrence::exception).hasSize(18);
        }

        @Test
        void allShouldChangeTheRuleAndSpareWhatWasHeldOrMoved() {
            SeriesView made = series.reserve(wish(), mondays(4), AWA);
            series.edit(views(made).get(3).number(), SeriesScope.ONE, 0, wishAt(MONDAY.plusDays(22), 10), AWA);
            stage.pass(Duration.between(
                    stage.clock.instant(), start(made.occurrences().get(0))));
            stage.join(first(made).moderatorPin(), "0601");

            SeriesView changed = series.edit(
                    views(made).get(1).number(),
                    SeriesScope.ALL,
                    0,
                    named("Autre nom", at(MONDAY.plusDays(7), 14)),
                    AWA);

            assertThat(changed.name()).isEqualTo("Autre nom");
            assertThat(changed.recurrence().time()).isEqualTo(LocalTime.of(14, 0));
            assertThat(changed.occurrences())
                    .extracting(Occurrence::exception)
                    .containsExactly(true, false, false, true);
            assertThat(views(changed))
                    .extracting(c -> c.plannedStart().orElseThrow())
                    .containsExactly(
                            at(MONDAY, 10),
                            at(MONDAY.plusDays(7), 14),
                            at(MONDAY.plusDays(14), 14),
                            at(MONDAY.plusDays(22), 14));
            assertThat(first(changed).name()).isEqualTo("Point");
        }

        @Test
        void severalShouldNotMoveToAnotherDay() {
            SeriesView made = series.reserve(wish(), mondays(3), AWA);

            assertThat(problems(
                            () -> series.edit(made.number(), SeriesScope.ALL, 0, wishAt(MONDAY.plusDays(1), 10), AWA)))
                    .containsExactly(new Problem(Optional.of("plannedStart"), "refused.seriesDays", List.of()));
        }

        @Test
        void editShouldCheckTheSeatsOfEachButNotCountItself() {
            stage.set(Setting.PALABRE_SEATS, "10");
            SeriesView made = series.reserve(wish(), mondays(3), AWA);
            planned(MONDAY.plusDays(7), 10, 6);

            assertThat(problems(() -> series.edit(made.number(), SeriesScope.ALL, 0, wishAt(MONDAY, 11), AWA)))
                    .extracting(p -> p.arguments().getLast())
                    .containsExactly(at(MONDAY.plusDays(7), 11));
            series.edit(made.number(), SeriesScope.ALL, 0, wishAt(MONDAY, 9), AWA);
        }

        @Test
        void editShouldRefuseWhenSomebodyElseChangedItMeanwhile() {
            SeriesView made = series.reserve(wish(), mondays(3), AWA);
            series.edit(made.number(), SeriesScope.ALL, 0, wishAt(MONDAY, 11), AWA);

            assertThat(problems(() -> series.edit(made.number(), SeriesScope.ALL, 0, wishAt(MONDAY, 12), AWA)))
                    .extracting(Problem::key)
                    .containsExactly("refused.changedMeanwhile");
        }

        @Test
        void whatIsNoSeriesOrForeignShouldBeRefused() {
            SeriesView made = series.reserve(wish(), mondays(3), AWA);
            String single = stage.reserved(meeting()).number();

            assertThat(problems(() -> series.get(made.number(), PAUL)))
                    .extracting(Problem::key)
                    .containsExactly("refused.unknownConference");
            assertThat(problems(() -> series.cancel(made.number(), SeriesScope.ALL, PAUL)))
                    .extracting(Problem::key)
                    .containsExactly("refused.unknownConference");
            assertThat(problems(() -> series.cancel(single, SeriesScope.ALL, AWA)))
                    .extracting(Problem::key)
                    .containsExactly("refused.notInSeries");
        }
    }

    @Nested
    class Cancelling {
        @Test
        void followingShouldBeCancelledAndRestored() {
            SeriesView made = series.reserve(wish(), mondays(4), AWA);

            List<String> cancelled = series.cancel(views(made).get(2).number(), SeriesScope.FOLLOWING, AWA);

            assertThat(cancelled).hasSize(2);
            assertThat(series.get(made.number(), AWA).occurrences())
                    .extracting(o -> o.conference().deleted())
                    .containsExactly(false, false, true, true);
            stage.desk.restore(cancelled, AWA);
            assertThat(series.get(made.number(), AWA).occurrences()).noneMatch(Occurrence::exception);
        }

        @Test
        void allShouldSpareTheOneThatIsOpen() {
            SeriesView made = series.reserve(wish(), mondays(3), AWA);
            stage.pass(Duration.between(
                    stage.clock.instant(), start(made.occurrences().get(0))));
            stage.join(first(made).moderatorPin(), "0601");

            assertThat(series.cancel(views(made).get(1).number(), SeriesScope.ALL, AWA))
                    .hasSize(2);
            assertThat(problems(() -> series.cancel(made.number(), SeriesScope.ALL, AWA)))
                    .extracting(Problem::key)
                    .containsExactly("refused.noLongerFuture");
        }
    }

    private static Recurrence mondays(int count) {
        return from(MONDAY, count);
    }

    private static Recurrence from(LocalDate day, int count) {
        return new Recurrence(
                new RecurrencePattern.Weekly(Set.of(DayOfWeek.MONDAY), 1),
                day,
                LocalTime.of(10, 0),
                PARIS,
                new End.After(count));
    }

    private static Reservation wish() {
        return new Reservation("Point", "awa", Optional.empty(), 60, 1, 5, "fr", Options.NONE);
    }

    private static Reservation wishAt(LocalDate day, int hour) {
        return named("Point", at(day, hour));
    }

    private static Reservation named(String name, Instant start) {
        return new Reservation(name, "awa", Optional.of(start), 60, 1, 5, "fr", Options.NONE);
    }

    private static Instant at(LocalDate day, int hourInParis) {
        return day.atTime(hourInParis, 0).atZone(PARIS).toInstant();
    }

    /** @param hour UTC */
    private void planned(LocalDate day, int hour, int seats) {
        stage.reserved(new Reservation(
                "Autre",
                "awa",
                Optional.of(day.atTime(hour, 0).toInstant(ZoneOffset.UTC)),
                60,
                90,
                seats,
                "fr",
                Options.NONE));
    }

    private static List<ConferenceView> views(SeriesView series) {
        return series.occurrences().stream().map(Occurrence::conference).toList();
    }

    private static ConferenceView first(SeriesView series) {
        return views(series).getFirst();
    }

    private static Instant start(Occurrence occurrence) {
        return occurrence.conference().plannedStart().orElseThrow();
    }

    private static List<Problem> problems(ThrowingCallable action) {
        var caught = new DomainException[1];
        assertThatThrownBy(action).isInstanceOfSatisfying(DomainException.class, e -> caught[0] = e);
        return caught[0].problems();
    }
}
