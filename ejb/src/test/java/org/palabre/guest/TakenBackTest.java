package org.palabre.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Reservation;
import org.palabre.notification.Mail;
import org.palabre.notification.TextMessage;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.testing.OnStage;

/** What is undone is told as restored to whom the first message had left for, and to nobody else. */
class TakenBackTest extends OnStage {
    private static final String FATOU = "fatou@example.org";
    private static final String OWNER = "awa@example.org";
    private static final String PHONE = "+33639981234";
    private static final String OWNERS_PHONE = "+33639981001";

    private ConferenceView planned;

    @BeforeEach
    void invite() {
        planned = stage.reserved(meeting().at(stage.clock.instant().plus(Duration.ofDays(3))));
        stage.get(GuestDesk.class).invite(planned.number(), FATOU + "\n" + PHONE, "fr", AWA);
        forget();
    }

    private void forget() {
        stage.clock.advance(Duration.ofMinutes(1));
        stage.mails.sent.clear();
        stage.texts.sent.clear();
    }

    private void cancel() {
        stage.desk.delete(List.of(planned.number()), AWA);
        stage.clock.advance(Duration.ofSeconds(3));
    }

    private void undo() {
        stage.desk.restore(List.of(planned.number()), AWA);
    }

    /** As the calendar does when somebody drags and takes it back. */
    private void moveAndBack() {
        Instant start = planned.plannedStart().orElseThrow();
        Reservation before = Reservation.of(planned);
        ConferenceView moved = stage.desk.edit(
                planned.number(),
                stage.desk.get(planned.number(), AWA).version(),
                before.at(start.plus(Duration.ofDays(1))),
                AWA);
        stage.clock.advance(Duration.ofSeconds(3));
        stage.desk.moveBack(planned.number(), moved.version(), before, AWA);
    }

    private List<String> mailed(String to) {
        return stage.mails.sent.stream()
                .filter(mail -> mail.to().equals(to))
                .map(mail -> mail.subject().replaceAll("\u00a0:.*", ""))
                .toList();
    }

    private List<String> texted(String to) {
        return stage.texts.sent.stream()
                .filter(text -> text.to().equals(to))
                .map(TextMessage::text)
                .map(text -> text.replaceAll(":.*", ""))
                .toList();
    }

    @Test
    void whoWasToldThatItIsCancelledShouldHearThatItIsRestored() {
        cancel();
        undo();

        List.of(FATOU, OWNER)
                .forEach(to -> assertThat(mailed(to)).containsExactly("Conférence annulée", "Conférence rétablie"));
        List.of(PHONE, OWNERS_PHONE)
                .forEach(to -> assertThat(texted(to)).containsExactly("Conférence annulée", "Conférence rétablie"));
    }

    @Test
    void whoWasToldThatItIsMovedShouldHearThatItIsRestored() {
        moveAndBack();

        assertThat(mailed(FATOU)).containsExactly("Conférence modifiée", "Conférence rétablie");
        assertThat(texted(PHONE)).containsExactly("Conférence modifiée", "Conférence rétablie");
        Mail back = stage.mails.sent.stream()
                .filter(mail -> mail.to().equals(FATOU))
                .toList()
                .getLast();
        assertThat(back.text()).contains("Lundi 23 novembre 2026, 10h00");
    }

    @Test
    void whoHasHeardNothingYetShouldHearNothing() {
        stage.mails.away = true;
        cancel();
        undo();
        moveAndBack();
        stage.mails.away = false;
        stage.pass(Duration.ofMinutes(5));

        assertThat(stage.mails.sent).isEmpty();
        assertThat(stage.get(OutboxDesk.class).counts(ADMIN))
                .containsEntry(OutboxState.WITHDRAWN, 4L)
                .doesNotContainKey(OutboxState.WAITING);
        assertThat(texted(PHONE))
                .containsExactly(
                        "Conférence annulée", "Conférence rétablie", "Conférence modifiée", "Conférence rétablie");
    }

    /** A action of which a part is taken back is told as it is now. */
    @Test
    void cancellingAgainShouldBeTold() {
        stage.mails.away = true;
        cancel();
        undo();
        cancel();
        stage.mails.away = false;
        stage.pass(Duration.ofMinutes(5));

        assertThat(mailed(FATOU)).containsExactly("Conférence annulée");
    }
}
