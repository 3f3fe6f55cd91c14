package org.palabre.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.message.Occasion;
import org.palabre.notification.Mail;
import org.palabre.notification.MailAddress;
import org.palabre.notification.Recipient;
import org.palabre.testing.OnStage;
import org.palabre.testing.Transactions;

/** While one notice is written, somebody else writes the next: guests get each word once, and in its order. */
class NoticesAtOnceTest extends OnStage {
    private static final String FATOU = "fatou@example.org";

    private ConferenceView reserved;
    private NoticeWriter notices;
    private Transactions transactions;

    @BeforeEach
    void fatouIsNotToldYet() {
        notices = stage.get(NoticeWriter.class);
        transactions = stage.get(Transactions.class);
        reserved = stage.reserved(meeting().at(stage.clock.instant().plus(Duration.ofDays(3))));
        var fatou = new Recipient.ByMail(MailAddress.parse(FATOU).orElseThrow(), "Fatou Sow");
        transactions.run(() -> stage.get(JpaGuests.class)
                .add(new Guest(reserved.number(), "", fatou, "fr", "awa", stage.clock.instant())));
    }

    private void tell(Occasion occasion, String id) {
        notices.write(reserved.number(), Notice.of(occasion, 1, List.of()), id);
    }

    private void whileInvitedWithTheReservation(Runnable second) {
        transactions.whileUncommitted(() -> tell(Occasion.CREATED, "first"), second);
    }

    private List<String> toldToFatou() {
        return toldTo(FATOU);
    }

    private List<String> toldTo(String address) {
        return stage.mails.sent.stream()
                .filter(mail -> mail.to().equals(address))
                .map(Mail::subject)
                .map(subject -> subject.replaceAll("\u00a0:.*", ""))
                .toList();
    }

    @Test
    void aGuestShouldBeInvitedOnce() {
        whileInvitedWithTheReservation(() -> tell(Occasion.INVITED, "second"));
        assertThat(toldToFatou()).containsExactly("Invitation");
    }

    @Test
    void whoIsTakenOffTheListShouldHearOfIt() {
        GuestDesk desk = stage.get(GuestDesk.class);
        long id = desk.guests(reserved.number(), AWA).getFirst().id();
        whileInvitedWithTheReservation(() -> desk.uninvite(reserved.number(), List.of(id), AWA));
        assertThat(toldToFatou()).containsExactlyInAnyOrder("Invitation", "Invitation annulée");
    }

    @Test
    void whoIsToBeInvitedWhileItIsDeletedShouldBeWhenItIsBack() {
        stage.desk.delete(List.of(reserved.number()), AWA);
        tell(Occasion.CREATED, "a");
        assertThat(toldToFatou()).isEmpty();

        stage.desk.restore(List.of(reserved.number()), AWA);
        stage.pass(Duration.ofMinutes(5));

        assertThat(toldToFatou()).containsExactly("Invitation");
        assertThat(toldTo("awa@example.org"))
                .containsExactly("Conférence réservée", "Conférence annulée", "Conférence rétablie");
    }

    @Test
    void whoStillWaitsForTheInvitationWhenItIsBackShouldGetOne() {
        stage.desk.delete(List.of(reserved.number()), AWA);
        stage.desk.restore(List.of(reserved.number()), AWA);
        tell(Occasion.INVITED, "a");
        stage.pass(Duration.ofMinutes(5));

        assertThat(toldToFatou()).containsExactly("Invitation");
    }
}
