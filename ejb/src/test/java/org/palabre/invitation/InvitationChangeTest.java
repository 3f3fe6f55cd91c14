package org.palabre.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import biweekly.ICalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.notification.MailAddress;
import org.palabre.notification.Recipient.ByMail;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.testing.Transactions;

/** What becomes of an invitation that was sent. */
class InvitationChangeTest extends OnInvitation {
    @Nested
    class Changed {
        @Test
        void shouldTellThoseWhoKnowAndInviteThoseWhoAreNew() {
            InvitationView sent = sent();
            ICalendar invited = lastCalendarOf("fatou@example.org");
            forgetMessages();
            Instant later = soon().plus(Duration.ofHours(1));

            InvitationView changed = desk.change(
                    sent.id(),
                    sent.version(),
                    wish(conference.number(), "Point budget", later),
                    Map.of("fr", "paul@example.org, FATOU@example.org"),
                    AWA);

            assertThat(mailed())
                    .containsExactlyInAnyOrder(
                            "fatou@example.org", "moussa@example.org", "paul@example.org", "awa@example.org");
            assertThat(stage.texts.sent).hasSize(1);
            assertThat(lastMailTo("fatou@example.org").subject()).startsWith("Invitation modifiée");
            assertThat(lastMailTo("paul@example.org").subject()).startsWith("Invitation\u00a0:");
            ICalendar update = lastCalendarOf("fatou@example.org");
            assertThat(update.getMethod().getValue()).isEqualTo("REQUEST");
            assertThat(event(update).getUid()).isEqualTo(event(invited).getUid());
            assertThat(event(update).getSequence().getValue())
                    .isGreaterThan(event(invited).getSequence().getValue());
            assertThat(event(update).getDateStart().getValue().toInstant()).isEqualTo(later);
            assertThat(changed.guests()).isEqualTo(4);
            assertThat(desk.guests(sent.id(), AWA))
                    .allSatisfy(guest -> assertThat(guest.state()).contains(OutboxState.SENT));
        }

        @Test
        void shouldTellNobodyAnewWhenOnlyOthersAreInvited() {
            InvitationView sent = sent();
            forgetMessages();

            desk.change(sent.id(), sent.version(), wish(), Map.of("fr", "paul@example.org"), AWA);

            assertThat(mailed()).containsExactlyInAnyOrder("paul@example.org", "awa@example.org");
            assertThat(stage.texts.sent).isEmpty();
        }

        @Test
        void shouldBeRefusedWhenNothingIsNewOrSomebodyWasFaster() {
            InvitationView sent = sent();
            assertThatThrownBy(() ->
                            desk.change(sent.id(), sent.version(), wish(), Map.of("fr", "fatou@example.org"), AWA))
                    .hasMessageContaining("refused.nothingNew");
            assertThat(desk.get(sent.id(), AWA)).isEqualTo(sent);

            InvitationRequest other = wish(conference.number(), "Budget", soon());
            desk.change(sent.id(), sent.version(), other, Map.of(), AWA);
            assertThatThrownBy(() -> desk.change(sent.id(), sent.version(), wish(), Map.of(), AWA))
                    .hasMessageContaining("refused.invitationChanged");
        }

        @Test
        void shouldStayWithItsConference() {
            InvitationView sent = sent();
            String other = stage.reserved(meeting()).number();

            assertThatThrownBy(() -> desk.change(sent.id(), sent.version(), wish(other, "x", soon()), Map.of(), AWA))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.problems())
                            .extracting(Problem::key)
                            .containsExactly("wrong.otherConference"));
        }
    }

    /** Its conference was deleted, and that was undone. */
    @Nested
    class Restored {
        private void deleteAndUndo() {
            stage.desk.delete(List.of(conference.number()), AWA);
            stage.clock.advance(Duration.ofSeconds(3));
            stage.desk.restore(List.of(conference.number()), AWA);
        }

        @Test
        void shouldBeToldToThoseWhoWereToldThatItIsOff() {
            InvitationView sent = sent();
            ICalendar invited = lastCalendarOf("fatou@example.org");
            forgetMessages();

            deleteAndUndo();

            assertThat(subjects("fatou@example.org")).containsExactly("Invitation annulée", "Conférence rétablie");
            assertThat(subjects("moussa@example.org")).containsExactly("Invitation cancelled", "Conference restored");
            assertThat(texts()).contains("Invitation annulée", "Conférence rétablie");
            ICalendar again = lastCalendarOf("fatou@example.org");
            assertThat(again.getMethod().getValue()).isEqualTo("REQUEST");
            assertThat(event(again).getUid()).isEqualTo(event(invited).getUid());
            assertThat(event(again).getSequence().getValue()).isEqualTo(2);
            assertThat(desk.get(sent.id(), AWA).cancelledAt()).isEmpty();
            assertThat(desk.get(sent.id(), AWA).ahead()).isTrue();
        }

        @Test
        void shouldNotBeToldToWhomNothingHadLeft() {
            InvitationView sent = sent();
            forgetMessages();
            stage.mails.away = true;

            deleteAndUndo();
            stage.mails.away = false;
            stage.pass(Duration.ofMinutes(5));

            assertThat(subjects("fatou@example.org")).isEmpty();
            assertThat(subjects("moussa@example.org")).isEmpty();
            assertThat(texts()).contains("Invitation annulée", "Conférence rétablie");
            assertThat(desk.get(sent.id(), AWA).cancelledAt()).isEmpty();
        }

        /** Their messages were to be written just while it was off. */
        @Test
        void shouldInviteWhoWasStillToBeInvited() {
            InvitationView sent = sent();
            JpaInvitations invitations = stage.get(JpaInvitations.class);
            stage.get(Transactions.class).run(() -> invitations
                    .lock(sent.id())
                    .ifPresent(invitation -> invitations.add(new InvitationRecipient(
                            invitation,
                            new ByMail(MailAddress.parse("paul@example.org").orElseThrow(), "Paul"),
                            "fr"))));
            forgetMessages();
            stage.mails.away = true;

            deleteAndUndo();
            stage.mails.away = false;
            stage.pass(Duration.ofMinutes(5));

            assertThat(mailed()).containsExactly("paul@example.org");
            assertThat(lastMailTo("paul@example.org").subject()).startsWith("Invitation\u00a0:");
        }

        /** All messages were to be written just while it was off. */
        @Test
        void shouldTellItsOrganiserTooWhereNobodyWasTold() {
            InvitationView sent = sent();
            JpaInvitations invitations = stage.get(JpaInvitations.class);
            stage.get(Transactions.class).run(() -> invitations.lock(sent.id()).ifPresent(invitation -> invitations
                    .recipients(invitation)
                    .forEach(guest -> guest.tell(InvitationRecipient.NEVER))));
            forgetMessages();
            stage.mails.away = true;

            deleteAndUndo();
            stage.mails.away = false;
            stage.pass(Duration.ofMinutes(5));

            assertThat(mailed())
                    .containsExactlyInAnyOrder("fatou@example.org", "moussa@example.org", "awa@example.org");
        }

        @Test
        void shouldLeaveWhatItsSenderHadCancelled() {
            InvitationView sent = sent();
            desk.cancel(sent.id(), AWA);
            forgetMessages();

            deleteAndUndo();

            assertThat(subjects("fatou@example.org")).isEmpty();
            assertThat(desk.get(sent.id(), AWA).cancelledAt()).isPresent();
        }

        @Test
        void shouldBeCalledOffAgainWithTheNextDeletion() {
            InvitationView sent = sent();
            deleteAndUndo();
            forgetMessages();

            stage.desk.delete(List.of(conference.number()), AWA);

            assertThat(subjects("fatou@example.org")).containsExactly("Invitation annulée");
            assertThat(desk.get(sent.id(), AWA).cancelledAt()).isPresent();
        }

        private List<String> subjects(String to) {
            return stage.mails.sent.stream()
                    .filter(mail -> mail.to().equals(to))
                    .map(mail -> mail.subject().replaceAll("\u00a0?:.*", ""))
                    .toList();
        }

        private List<String> texts() {
            return stage.texts.sent.stream()
                    .filter(text -> text.to().equals("+33639981234"))
                    .map(text -> text.text().replaceAll(":.*", ""))
                    .toList();
        }
    }

    @Nested
    class Cancelled {
        @Test
        void shouldTakeItOutOfCalendarsAndLeaveTheConference() {
            InvitationView sent = sent();
            forgetMessages();

            InvitationView cancelled = desk.cancel(sent.id(), AWA);

            assertThat(mailed())
                    .containsExactlyInAnyOrder("fatou@example.org", "moussa@example.org", "awa@example.org");
            ICalendar calendar = lastCalendarOf("fatou@example.org");
            assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
            assertThat(event(calendar).getSequence().getValue()).isEqualTo(1);
            assertThat(lastMailTo("fatou@example.org").text())
                    .contains("annulé l’invitation")
                    .doesNotContain(conference.userPin(), "codes");
            assertThat(stage.texts.sent.getFirst().text()).startsWith("Invitation annulée");
            assertThat(cancelled.cancelledAt()).isPresent();
            assertThat(stage.desk.get(conference.number(), AWA)).isEqualTo(conference);
        }

        @Test
        void shouldBeOver() {
            InvitationView sent = sent();
            desk.cancel(sent.id(), AWA);

            assertThatThrownBy(() -> desk.cancel(sent.id(), AWA)).hasMessageContaining("refused.invitationOver");
            assertThatThrownBy(() -> desk.change(sent.id(), sent.version(), wish(), GUESTS, AWA))
                    .hasMessageContaining("refused.invitationOver");
        }

        @Test
        void shouldComeWithTheEndOfItsConference() {
            InvitationView sent = sent();
            InvitationView elsewhere = desk.send(
                    wish(stage.reserved(meeting()).number(), "x", soon()), Map.of("fr", "paul@example.org"), AWA);

            stage.desk.delete(List.of(conference.number()), AWA);

            assertThat(desk.get(sent.id(), AWA).cancelledAt()).isPresent();
            assertThat(lastCalendarOf("fatou@example.org").getMethod().getValue())
                    .isEqualTo("CANCEL");
            assertThat(desk.get(elsewhere.id(), AWA).cancelledAt()).isEmpty();
        }

        @Test
        void shouldNotBeSaidOfWhatIsPast() {
            InvitationView sent = sent();
            stage.clock.advance(Duration.ofHours(31));

            assertThat(desk.get(sent.id(), AWA).ahead()).isFalse();
            assertThatThrownBy(() -> desk.cancel(sent.id(), AWA)).hasMessageContaining("refused.invitationOver");
        }
    }
}
