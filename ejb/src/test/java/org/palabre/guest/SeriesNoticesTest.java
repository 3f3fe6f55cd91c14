package org.palabre.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Recurrence.End;
import org.palabre.conference.RecurrencePattern;
import org.palabre.conference.Reservation;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesScope;
import org.palabre.conference.SeriesView;
import org.palabre.message.WrittenTimes;
import org.palabre.notification.Mail;
import org.palabre.notification.TextMessage;
import org.palabre.testing.OnStage;

/**
 * Of a action on several dates everybody hears once, whatever it is and however many they are. It is Friday 20 November
 * 2026.
 */
class SeriesNoticesTest extends OnStage {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String FATOU = "fatou@example.org";
    private static final String JOHN = "john@example.org";
    private static final String OWNER = "awa@example.org";

    private SeriesDesk series;
    private List<ConferenceView> dates;

    /** Ten Mondays at ten in Paris, from the 23rd on; Fatou reads French, John English, a third has a phone. */
    @BeforeEach
    void tenMondays() {
        series = stage.get(SeriesDesk.class);
        var mondays = new Recurrence(
                new RecurrencePattern.Weekly(Set.of(java.time.DayOfWeek.MONDAY), 1),
                LocalDate.of(2026, 11, 23),
                LocalTime.of(10, 0),
                PARIS,
                new End.After(10));
        SeriesView made = series.reserve(meeting(), mondays, AWA);
        dates = made.occurrences().stream()
                .map(SeriesView.Occurrence::conference)
                .toList();
        stage.get(GuestDesk.class)
                .invite(made.number(), Map.of("fr", FATOU + "\n06 39 98 12 34", "en", JOHN), InvitedTo.SERIES, AWA);
        forget();
    }

    private void forget() {
        stage.clock.advance(Duration.ofMinutes(1));
        stage.mails.sent.clear();
        stage.texts.sent.clear();
    }

    private void delete(int... of) {
        stage.desk.delete(numbers(of), AWA);
    }

    private List<String> numbers(int... of) {
        return IntStream.of(of).mapToObj(i -> dates.get(i).number()).toList();
    }

    private Mail mailTo(String address) {
        return stage.mails.sent.stream()
                .filter(mail -> mail.to().equals(address))
                .reduce((one, two) -> {
                    throw new AssertionError("two mails: " + one.subject() + " / " + two.subject());
                })
                .orElseThrow();
    }

    private void everybodyHearsOnce() {
        assertThat(stage.mails.sent).extracting(Mail::to).containsExactlyInAnyOrder(FATOU, JOHN, OWNER);
        assertThat(stage.texts.sent)
                .extracting(TextMessage::to)
                .containsExactlyInAnyOrder("+33639981234", "+33639981001");
    }

    private static ICalendar calendar(Mail mail) {
        return Biweekly.parse(mail.calendar().orElseThrow().content()).first();
    }

    private static VEvent event(Mail mail) {
        return calendar(mail).getEvents().getFirst();
    }

    private String textToGuest() {
        return stage.texts.sent.stream()
                .filter(text -> text.to().equals("+33639981234"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void cancellingAllShouldTakeItOutOfEverybodysCalendarOnce() {
        VEvent before = invitedAnew();

        series.cancel(dates.getFirst().number(), SeriesScope.ALL, AWA);

        everybodyHearsOnce();
        assertThat(calendar(mailTo(FATOU)).getMethod().getValue()).isEqualTo("CANCEL");
        VEvent gone = event(mailTo(FATOU));
        assertThat(gone.getUid()).isEqualTo(before.getUid());
        assertThat(gone.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(gone.getStatus().isCancelled()).isTrue();
        assertThat(mailTo(FATOU).subject())
                .isEqualTo("Conférence annulée\u00a0: Comité de direction,"
                        + " 10 dates du lundi 23 novembre 2026 au lundi 25 janvier 2027");
        assertThat(mailTo(JOHN).subject())
                .isEqualTo("Conference cancelled: Comité de direction,"
                        + " 10 dates from Monday 23 November 2026 to Monday 25 January 2027");
        assertThat(mailTo(FATOU).text())
                .contains("Awa Diop a annulé cette conférence téléphonique.", "- lundi 30 novembre 2026 à 10h00")
                .doesNotContain("a lieu", dates.getFirst().userPin());
        assertThat(textToGuest())
                .isEqualTo("Conférence annulée: Comité de direction, 23/11/2026, 30/11/2026, 07/12/2026 et 7 autres.");
    }

    /** What a guest has in the calendar: a change tells it. */
    private VEvent invitedAnew() {
        SeriesView now = series.get(dates.getFirst().number(), AWA);
        ConferenceView first = now.occurrences().getFirst().conference();
        Reservation wish = Reservation.of(first);
        series.edit(first.number(), SeriesScope.ALL, first.version(), wish, AWA);
        everybodyHearsOnce();
        VEvent event = event(mailTo(FATOU));
        forget();
        return event;
    }

    /** What is cancelled, and the date that the message leads with. */
    @ParameterizedTest
    @CsvSource({
        "0,          2026-11-30, Date annulée\u00a0: Comité de direction",
        "1,          2026-11-23, Date annulée\u00a0: Comité de direction",
        "9,          2026-11-23, Date annulée\u00a0: Comité de direction",
        "0 1 2,      2026-12-14, Dates annulées\u00a0: Comité de direction",
        "1 3 5,      2026-11-23, Dates annulées\u00a0: Comité de direction",
        "0 1 2 3 4 5 6 7 8, 2027-01-25, Dates annulées\u00a0: Comité de direction"
    })
    void cancellingSomeShouldNameThemAndLeadWithTheNext(String which, LocalDate next, String subject) {
        int[] gone =
                List.of(which.split(" ")).stream().mapToInt(Integer::parseInt).toArray();

        delete(gone);

        everybodyHearsOnce();
        Mail mail = mailTo(FATOU);
        String day = new WrittenTimes("fr", PARIS)
                .date(next.atTime(10, 0).atZone(PARIS).toInstant());
        assertThat(mail.subject()).isEqualTo(subject + ", prochaine le " + day + " à 10h00");
        assertThat(calendar(mail).getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event(mail).getStatus().isConfirmed()).isTrue();
        assertThat(event(mail).getExceptionDates().stream()
                        .flatMap(dates -> dates.getValues().stream())
                        .map(java.util.Date::toInstant))
                .containsExactlyElementsOf(starts(gone));
        for (Instant start : starts(gone)) {
            assertThat(mail.text()).contains("- " + new WrittenTimes("fr", PARIS).date(start) + " à 10h00");
        }
        assertThat(mail.text()).contains("Prochaine date\u00a0:\n" + capitalised(day) + ", 10h00");
        assertThat(textToGuest())
                .contains(
                        "annulée",
                        "Prochaine: "
                                + new WrittenTimes("fr", PARIS)
                                        .shortDate(
                                                next.atTime(10, 0).atZone(PARIS).toInstant()));
    }

    private static String capitalised(String day) {
        return day.substring(0, 1).toUpperCase() + day.substring(1);
    }

    private List<Instant> starts(int... of) {
        return IntStream.of(of)
                .mapToObj(i -> dates.get(i).plannedStart().orElseThrow())
                .toList();
    }

    @Test
    void cancellingTheLastThatIsLeftShouldCancelIt() {
        delete(0, 1, 2, 3, 4, 5, 6, 7, 8);
        VEvent before = event(mailTo(FATOU));
        forget();

        delete(9);

        everybodyHearsOnce();
        assertThat(calendar(mailTo(FATOU)).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event(mailTo(FATOU)).getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(mailTo(FATOU).subject())
                .isEqualTo("Conférence annulée\u00a0: Comité de direction, lundi 25 janvier 2027 à 10h00");
        assertThat(textToGuest())
                .isEqualTo("Conférence annulée: Comité de direction, 25/01/2027 à 10h00, Paris (UTC+1).");
    }

    /** What was held stays held, and is nothing that is left. */
    @Test
    void cancellingWhatIsAheadShouldCancelItAlsoWhereSomeWereHeld() {
        stage.clock.advance(Duration.ofDays(12));
        stage.outbox.look();
        forget();

        series.cancel(dates.get(2).number(), SeriesScope.FOLLOWING, AWA);

        everybodyHearsOnce();
        assertThat(calendar(mailTo(FATOU)).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(mailTo(FATOU).subject()).contains("8 dates du lundi 7 décembre 2026");
    }

    @ParameterizedTest
    @CsvSource({"0 1 2 3 4 5 6 7 8 9, 10", "0 1 2, 3", "4, 1"})
    void restoringShouldSayThatItIsRestoredOnce(String which, int count) {
        int[] gone =
                List.of(which.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        delete(gone);
        VEvent before = event(mailTo(FATOU));
        forget();

        stage.desk.restore(numbers(gone), AWA);

        everybodyHearsOnce();
        Mail mail = mailTo(FATOU);
        assertThat(calendar(mail).getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event(mail).getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(event(mail).getExceptionDates()).isEmpty();
        assertThat(mail.subject())
                .startsWith(
                        count == 1
                                ? "Conférence rétablie\u00a0: Comité de direction, lundi 21 décembre 2026 à 10h00"
                                : "Dates rétablies\u00a0: Comité de direction, " + count
                                        + " dates du lundi 23 novembre");
        assertThat(mailTo(JOHN).subject()).contains("restored");
        assertThat(textToGuest()).contains("rétablie");
    }

    @ParameterizedTest
    @CsvSource({"ONE, lundi 14 décembre 2026", "FOLLOWING, lundi 14 décembre 2026", "ALL, lundi 23 novembre 2026"})
    void changingShouldSayTheDateThatWasChanged(SeriesScope scope, String day) {
        ConferenceView fourth = dates.get(3);
        Instant later = fourth.plannedStart().orElseThrow().plus(Duration.ofHours(4));
        Reservation wish = Reservation.of(fourth).at(later);

        series.edit(fourth.number(), scope, fourth.version(), wish, AWA);

        everybodyHearsOnce();
        assertThat(mailTo(FATOU).subject())
                .isEqualTo("Conférence modifiée\u00a0: Comité de direction, " + day + " à 14h00");
        assertThat(calendar(mailTo(FATOU)).getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event(mailTo(FATOU))
                        .getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(PARIS)
                        .toLocalDate())
                .isEqualTo("2026-11-23");
    }

    @Test
    void whoIsTakenOffTheListShouldNotReadThatTheConferenceIsOff() {
        GuestDesk guests = stage.get(GuestDesk.class);
        long fatou = guests.guests(dates.getFirst().number(), AWA).stream()
                .filter(guest -> guest.address().equals(FATOU))
                .findFirst()
                .orElseThrow()
                .id();

        guests.uninvite(dates.getFirst().number(), List.of(fatou), AWA);

        assertThat(calendar(mailTo(FATOU)).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(mailTo(FATOU).subject()).startsWith("Invitation annulée");
        assertThat(mailTo(FATOU).text()).doesNotContain("codes ne fonctionnent plus");
    }

    /** Unrelated conferences have a calendar entry each, and each is told of by itself. */
    @Test
    void deletingASeriesAndAnotherAtOnceShouldTellOfEach() {
        ConferenceView other = stage.reserved(meeting().at(stage.clock.instant().plus(Duration.ofDays(3))));
        stage.get(GuestDesk.class).invite(other.number(), FATOU, "fr", AWA);
        forget();

        stage.desk.delete(
                List.of(other.number(), dates.get(1).number(), dates.get(2).number()), AWA);

        assertThat(stage.mails.sent)
                .filteredOn(mail -> mail.to().equals(FATOU))
                .extracting(Mail::subject)
                .hasSize(2)
                .anyMatch(subject -> subject.startsWith("Conférence annulée"))
                .anyMatch(subject -> subject.startsWith("Dates annulées"));
    }
}
