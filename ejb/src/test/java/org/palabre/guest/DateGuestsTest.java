package org.palabre.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Reservation;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesScope;
import org.palabre.conference.SeriesView;
import org.palabre.message.MessageSamples;
import org.palabre.notification.Mail;
import org.palabre.testing.OnStage;

/** Guests of one date of a series: 23, 24 and 25 November 2026 at ten. */
class DateGuestsTest extends OnStage {
    private static final String FATOU = "fatou@example.org";
    private static final String JOHN = "john@example.org";

    private GuestDesk desk;
    private List<ConferenceView> dates;

    @BeforeEach
    void invite() {
        desk = stage.get(GuestDesk.class);
        SeriesView made = stage.get(SeriesDesk.class).reserve(meeting(), MessageSamples.THREE_DAYS, AWA);
        dates = made.occurrences().stream()
                .map(SeriesView.Occurrence::conference)
                .toList();
        desk.invite(number(0), Map.of("fr", JOHN), InvitedTo.SERIES, AWA);
        stage.mails.sent.clear();
        desk.invite(number(1), FATOU, "fr", AWA);
    }

    private String number(int date) {
        return dates.get(date).number();
    }

    private void forget() {
        stage.clock.advance(Duration.ofMinutes(1));
        stage.mails.sent.clear();
    }

    private List<Mail> mailsTo(String address) {
        return stage.mails.sent.stream()
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private Mail mailTo(String address) {
        assertThat(mailsTo(address)).hasSize(1);
        return mailsTo(address).getFirst();
    }

    private static ICalendar calendar(Mail mail) {
        return Biweekly.parse(mail.calendar().orElseThrow().content()).first();
    }

    private static VEvent event(Mail mail) {
        assertThat(calendar(mail).getEvents()).hasSize(1);
        return calendar(mail).getEvents().getFirst();
    }

    private List<String> guests(int date) {
        return desk.guests(number(date), AWA).stream().map(GuestView::address).toList();
    }

    @Test
    void anInvitationFromADateShouldBeToThatDate() {
        assertThat(mailTo(FATOU).subject())
                .isEqualTo("Invitation\u00a0: Comité de direction, mardi 24 novembre 2026 à 10h00");
        assertThat(mailTo(FATOU).text()).doesNotContain("se répète");
        assertThat(event(mailTo(FATOU)).getRecurrenceRule()).isNull();
        assertThat(event(mailTo(FATOU)).getDateStart().getValue().toInstant())
                .isEqualTo(dates.get(1).plannedStart().orElseThrow());
        assertThat(mailTo("awa@example.org").subject()).contains("mardi 24 novembre");
        assertThat(event(mailTo("awa@example.org")).getRecurrenceRule()).isNotNull();
        assertThat(mailsTo(JOHN)).isEmpty();
        assertThat(guests(0)).containsExactly(JOHN);
        assertThat(guests(1)).containsExactly(JOHN, FATOU);
        assertThat(desk.guests(number(1), AWA)).extracting(GuestView::series).containsExactly(true, false);
        assertThat(desk.invitees(number(2), AWA)).extracting(Invitee::address).containsExactly(JOHN);
    }

    @Test
    void whatBecomesOfOtherDatesShouldNotBeTold() {
        forget();
        stage.desk.delete(List.of(number(0)), AWA);
        stage.desk.edit(number(2), 0, Reservation.of(dates.get(2)), AWA);

        assertThat(mailsTo(FATOU)).isEmpty();
        assertThat(mailsTo(JOHN)).hasSize(2);
    }

    @Test
    void theDateShouldBeToldAsAConferenceOfItsOwn() {
        VEvent asked = event(mailTo(FATOU));
        forget();
        stage.desk.delete(List.of(number(1)), AWA);
        Mail cancelled = mailTo(FATOU);
        assertThat(mailTo(JOHN).subject()).startsWith("Date annulée");
        forget();
        stage.desk.restore(List.of(number(1)), AWA);
        Mail restored = mailTo(FATOU);
        forget();
        stage.get(SeriesDesk.class).cancel(number(0), SeriesScope.ALL, AWA);

        assertThat(cancelled.subject())
                .isEqualTo("Conférence annulée\u00a0: Comité de direction, mardi 24 novembre 2026 à 10h00");
        assertThat(calendar(cancelled).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(restored.subject()).startsWith("Conférence rétablie");
        assertThat(mailTo(FATOU).subject())
                .isEqualTo("Conférence annulée\u00a0: Comité de direction, mardi 24 novembre 2026 à 10h00");
        assertThat(List.of(event(cancelled), event(restored), event(mailTo(FATOU))))
                .extracting(VEvent::getUid)
                .containsOnly(asked.getUid());
        assertThat(event(mailTo(JOHN)).getUid()).isNotEqualTo(asked.getUid());
    }

    @Test
    void whoIsInvitedToAllOfItShouldNoLongerBeAGuestOfTheDate() {
        forget();
        assertThat(desk.invite(number(2), Map.of("fr", FATOU), InvitedTo.SERIES, AWA))
                .isEqualTo(1);

        assertThat(event(mailTo(FATOU)).getRecurrenceRule()).isNotNull();
        assertThat(guests(1)).containsExactly(JOHN, FATOU);
        assertThat(desk.invite(number(1), FATOU, "fr", AWA)).isZero();
    }

    @Test
    void takenOffTheListOneShouldLoseTheDate() {
        long fatou = desk.guests(number(1), AWA).getLast().id();
        VEvent asked = event(mailTo(FATOU));
        forget();

        desk.uninvite(number(1), List.of(fatou), AWA);

        assertThat(calendar(mailTo(FATOU)).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event(mailTo(FATOU)).getUid()).isEqualTo(asked.getUid());
        assertThat(guests(1)).containsExactly(JOHN);
    }

    @Test
    void aReservationWithGuestsShouldBeOneMailToItsOwner() {
        stage.mails.sent.clear();
        stage.get(ReservationDesk.class).reserve(meeting(), Map.of("fr", FATOU + ", " + JOHN), AWA);

        assertThat(mailTo("awa@example.org").subject()).startsWith("Conférence réservée");
        assertThat(mailTo("awa@example.org").text()).contains("Vos invités (2) reçoivent l’invitation");
        assertThat(mailTo(FATOU).subject()).startsWith("Invitation");
        assertThat(mailTo(JOHN).subject()).startsWith("Invitation");
    }

    @Test
    void aSeriesWithGuestsShouldInviteToAllOfIt() {
        stage.mails.sent.clear();
        String made = stage.get(ReservationDesk.class)
                .reserve(meeting(), MessageSamples.THREE_DAYS, Map.of("fr", FATOU), AWA);

        assertThat(stage.mails.sent).hasSize(2);
        assertThat(event(mailTo(FATOU)).getRecurrenceRule()).isNotNull();
        assertThat(desk.guests(made, AWA)).extracting(GuestView::series).containsExactly(true);
    }
}
