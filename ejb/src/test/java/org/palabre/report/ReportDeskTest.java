package org.palabre.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Reservation;
import org.palabre.report.PeriodReport.Row;
import org.palabre.report.PeriodReport.Totals;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Standing;
import org.palabre.telephony.LegId;
import org.palabre.testing.OnStage;

/** Numbers of a known evening: two conferences held, one planned and not held. */
class ReportDeskTest extends OnStage {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private ReportDesk reports;
    private LocalDate today;

    @BeforeEach
    void start() {
        reports = stage.get(ReportDesk.class);
        today = LocalDate.ofInstant(stage.clock.instant(), PARIS);
    }

    @Test
    void periodShouldAddUpWhatWasHeld() {
        Instant begin = stage.clock.instant();
        ConferenceView held = stage.reserved(meeting());
        ConferenceView unused = stage.reserved(meeting());
        ConferenceView pauls = stage.desk.reserve(
                new Reservation("Budget", "paul", Optional.empty(), 30, 7, 5, "fr", Options.NONE), PAUL);
        hold(held, Duration.ofMinutes(10), "0601", "0602", "0601");
        hold(pauls, Duration.ofSeconds(90), "0603");

        PeriodReport all = reports.period(Period.of(today, today.plusDays(1), PARIS), ADMIN);

        assertThat(all.totals()).isEqualTo(new Totals(3, 3, 2, 3, 3 * 600 + 90));
        assertThat(all.totals().minutes()).isEqualTo(31);
        assertThat(all.cut()).isFalse();
        assertThat(all.rows()).hasSize(3);
        assertThat(row(all, held))
                .isEqualTo(new Row(
                        held.number(), "Comité de direction", held.ownerName(), begin, Optional.of(begin), 2, 1800));
        assertThat(row(all, unused).openedAt()).isEmpty();
        assertThat(row(all, unused).seconds()).isZero();
        assertThat(row(all, pauls).seconds()).isEqualTo(90);
    }

    @Test
    void whatStillRunsShouldCountWithWhatItHasComeToSoFar() {
        ConferenceView running = stage.reserved(meeting());
        LegId moderator = stage.join(running.moderatorPin(), "0601");
        stage.join(running.userPin(), "0602");
        stage.pass(Duration.ofMinutes(2));
        stage.telephony.hangUp(moderator);
        stage.pass(Duration.ofMinutes(1));

        PeriodReport report = reports.period(Period.of(today, today.plusDays(1), PARIS), AWA);

        assertThat(row(report, running).people()).isEqualTo(2);
        assertThat(row(report, running).seconds()).isEqualTo(120 + 180);
        assertThat(report.totals()).isEqualTo(new Totals(1, 1, 1, 2, 300));
        assertThat(reports.period(Period.of(today, today.plusDays(1), PARIS), PAUL)
                        .totals()
                        .people())
                .isZero();
    }

    @Test
    void periodShouldShowAnEmployeeHisOwnOnly() {
        stage.reserved(meeting());

        assertThat(reports.period(Period.of(today, today, PARIS), AWA).rows()).hasSize(1);
        assertThat(reports.period(Period.of(today, today, PARIS), PAUL).totals())
                .isEqualTo(new Totals(0, 0, 0, 0, 0));
        var nobody = new Actor("guest", "", new Standing.Nobody(), "");
        assertThatThrownBy(() -> reports.period(Period.of(today, today, PARIS), nobody))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.notAllowed"));
    }

    @Test
    void periodShouldGoFromMidnightToMidnightOfTheZone() {
        Instant midnight = today.plusDays(3).atStartOfDay(PARIS).toInstant();
        planned(midnight);
        planned(midnight.minus(1, ChronoUnit.SECONDS));

        assertThat(planned(today.plusDays(3))).isEqualTo(1);
        assertThat(planned(today.plusDays(2))).isEqualTo(1);
        assertThat(planned(today)).isZero();
    }

    @Test
    void periodShouldLeaveOutWhatWasDeletedUnusedAndKeepWhatWasUsed() {
        ConferenceView held = stage.reserved(meeting());
        ConferenceView cancelled = stage.reserved(meeting());
        hold(held, Duration.ofMinutes(1), "0601");
        stage.desk.delete(List.of(held.number(), cancelled.number()), AWA);

        PeriodReport report = reports.period(Period.of(today, today.plusDays(1), PARIS), AWA);

        assertThat(report.rows()).extracting(Row::conference).containsExactly(held.number());
        assertThat(report.totals()).isEqualTo(new Totals(1, 0, 1, 1, 60));
    }

    @Test
    void periodShouldBeRefusedWhenItIsNone() {
        assertThatThrownBy(() -> Period.of(null, null, PARIS))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.field().orElseThrow())
                        .containsExactly("from", "to"));
        assertThatThrownBy(() -> Period.of(today, today.minusDays(1), PARIS))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("wrong.endBeforeStart"));
        assertThatThrownBy(() -> Period.of(today, today.plusDays(366), PARIS))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("wrong.periodTooLong"));
        assertThat(Period.of(today, today.plusDays(365), PARIS)).isNotNull();
    }

    @Test
    void sessionShouldBeUnknownToOthers() {
        ConferenceView held = stage.reserved(meeting());
        hold(held, Duration.ofMinutes(1), "0601");
        long id = stage.history.latest(held.number(), AWA).orElseThrow().id();

        assertThat(reports.session(id, AWA).seconds()).isEqualTo(60);
        assertThatThrownBy(() -> reports.session(id, PAUL))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.unknownSession"));
    }

    /** They come at once, the first as moderator, stay so long and hang up; then the time runs out. */
    private void hold(ConferenceView conference, Duration stay, String... callers) {
        List<LegId> legs = java.util.stream.IntStream.range(0, callers.length)
                .mapToObj(i -> stage.join(i == 0 ? conference.moderatorPin() : conference.userPin(), callers[i]))
                .toList();
        stage.pass(stay);
        legs.forEach(stage.telephony::hangUp);
        stage.live.end(conference.number(), ADMIN);
        stage.pass(Duration.ofMinutes(1));
    }

    private void planned(Instant start) {
        stage.reserved(new Reservation("Revue", "awa", Optional.of(start), 60, 7, 5, "fr", Options.NONE));
    }

    private long planned(LocalDate day) {
        return reports.period(Period.of(day, day, PARIS), ADMIN).totals().planned();
    }

    private static Row row(PeriodReport report, ConferenceView conference) {
        return report.rows().stream()
                .filter(row -> row.conference().equals(conference.number()))
                .findFirst()
                .orElseThrow();
    }
}
