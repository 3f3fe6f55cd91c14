package org.palabre.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;
import static org.palabre.testing.Stage.meeting;

import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.conference.CapacityDesk;
import org.palabre.conference.ConferenceView;
import org.palabre.guest.GuestDesk;
import org.palabre.notification.Mail;
import org.palabre.notification.TextMessage;
import org.palabre.shared.Setting;
import org.palabre.shared.outbox.OutboxState;

class InvitationDeskTest extends OnInvitation {
    @Nested
    class Sent {
        @Test
        void shouldGoToEverybodyInHisLanguageAndACopyToWhoSendsIt() {
            sent();

            assertThat(stage.mails.sent)
                    .extracting(Mail::to, Mail::language)
                    .containsExactlyInAnyOrder(
                            tuple("fatou@example.org", "fr"),
                            tuple("moussa@example.org", "en"),
                            tuple("awa@example.org", "fr"));
            assertThat(stage.texts.sent).extracting(TextMessage::to).containsExactly("+33639981234");
            assertThat(stage.texts.sent.getFirst().text())
                    .contains("Awa Ndiaye, direction", "Point budget", conference.userPin())
                    .doesNotContain(conference.moderatorPin());
        }

        @Test
        void shouldGiveAwayTheGuestsCodeOnly() {
            sent();

            assertThat(stage.mails.sent)
                    .filteredOn(mail -> !mail.to().equals("awa@example.org"))
                    .hasSize(2)
                    .allSatisfy(mail -> assertThat((mail.text()
                                            + mail.html()
                                            + mail.calendar().orElseThrow().content())
                                    .replaceAll("\\s|&nbsp;", ""))
                            .contains(conference.userPin())
                            .doesNotContain(conference.moderatorPin()));
        }

        @Test
        void shouldHaveAMeetingOfItsOwnAtTheTimeThatWasChosen() {
            InvitationView sent = sent();

            VEvent meeting = event(lastCalendarOf("fatou@example.org"));
            assertThat(meeting.getDateStart().getValue().toInstant()).isEqualTo(sent.plannedStart());
            assertThat(meeting.getSummary().getValue()).isEqualTo("Point budget");
            InvitationView other = desk.send(wish(), Map.of("fr", "fatou@example.org"), AWA);
            assertThat(event(lastCalendarOf("fatou@example.org")).getUid()).isNotEqualTo(meeting.getUid());
            assertThat(other.id()).isNotEqualTo(sent.id());
        }

        @Test
        void shouldReserveNothingAndPutNobodyOnTheList() {
            Instant from = stage.clock.instant();
            var capacity = stage.get(CapacityDesk.class);
            var booked = capacity.booked(from, from.plus(Duration.ofDays(7)), Duration.ofMinutes(15), ADMIN);

            sent();

            assertThat(capacity.booked(from, from.plus(Duration.ofDays(7)), Duration.ofMinutes(15), ADMIN))
                    .isEqualTo(booked);
            assertThat(stage.desk.get(conference.number(), AWA)).isEqualTo(conference);
            assertThat(stage.get(GuestDesk.class).guests(conference.number(), AWA))
                    .isEmpty();
        }

        @Test
        void shouldSayWhatBecameOfEachMessage() {
            InvitationView sent = sent();

            assertThat(desk.guests(sent.id(), AWA)).hasSize(3).allSatisfy(guest -> {
                assertThat(guest.state()).contains(OutboxState.SENT);
                assertThat(guest.message()).isPresent();
            });
            assertThat(sent.guests()).isEqualTo(3);
        }

        @Test
        void shouldRememberWhomItWentToWhenTheMessagesAreDeleted() {
            InvitationView sent = sent();
            stage.clock.advance(Duration.ofDays(4000));
            stage.outbox.purge();

            assertThat(desk.guests(sent.id(), AWA)).hasSize(3).allSatisfy(guest -> {
                assertThat(guest.told()).isTrue();
                assertThat(guest.state()).isEmpty();
            });
        }

        /** Somebody may be a guest of the conference and have an invitation of their own. */
        @Test
        void shouldNotBeTakenForTheInvitationOfAGuest() {
            GuestDesk invitations = stage.get(GuestDesk.class);
            invitations.invite(conference.number(), "fatou@example.org", "fr", AWA);
            Optional<Long> invitation =
                    invitations.guests(conference.number(), AWA).getFirst().message();

            sent();

            assertThat(invitations.guests(conference.number(), AWA).getFirst().message())
                    .isEqualTo(invitation);
        }

        @Test
        void shouldSendNoCopyWhereTheOperatorDoesNotWantIt() {
            stage.set(Setting.PALABRE_TELL_OWNER, "sms");
            sent();

            assertThat(mailed()).containsExactlyInAnyOrder("fatou@example.org", "moussa@example.org");
        }
    }

    @Nested
    class Refused {
        @Test
        void shouldNameEveryFaultAtItsField() {
            var wish = new InvitationRequest(" ", "", "x\ny", Optional.empty(), 0, DAKAR);

            assertThat(faults(wish, Map.of("fr", "nobody@"), AWA))
                    .containsExactlyInAnyOrder(
                            "guests wrong.recipientOfList",
                            "conference wrong.missing",
                            "name wrong.missing",
                            "organiser wrong.controlCharacters",
                            "plannedStart wrong.missing",
                            "durationMinutes wrong.range");
        }

        @Test
        void shouldRefuseNamesInWhichNobodySeesWhatTheySay() {
            var wish = new InvitationRequest("", "\u00a0", "A\u202ewa", Optional.empty(), 60, DAKAR);

            assertThat(faults(wish, Map.of("fr", "\"Fa\u200btou\" <fatou@example.org>"), AWA))
                    .contains(
                            "guests wrong.recipientOfList", "name wrong.missing", "organiser wrong.invisibleCharacter");
        }

        @Test
        void shouldNameEachAddressThatReachesNobodyAndSendNothing() {
            assertThat(faults(wish(), Map.of("fr", "fatou@example.org, nobody@"), AWA))
                    .containsExactly("guests wrong.recipientOfList");
            assertThat(faults(wish(), Map.of("fr", " "), AWA)).containsExactly("guests wrong.missing");
            String crowd = IntStream.range(0, 1001)
                    .mapToObj(i -> "p" + i + "@example.org")
                    .collect(Collectors.joining("\n"));
            assertThat(faults(wish(), Map.of("fr", crowd), AWA)).containsExactly("guests wrong.tooManyRecipients");
            assertThat(stage.mails.sent).isEmpty();
            assertThat(desk.count(AWA).total()).isZero();
        }

        @Test
        void shouldAskNobodyToCallWhenTheConferenceLetsNobodyIn() {
            Instant now = stage.clock.instant();
            assertThat(faults(wish(conference.number(), "x", now.minusSeconds(120)), GUESTS, AWA))
                    .containsExactly("plannedStart wrong.past");
            assertThat(faults(
                            wish(
                                    conference.number(),
                                    "x",
                                    conference.expiresAt().orElseThrow()),
                            GUESTS,
                            AWA))
                    .containsExactly("plannedStart wrong.afterConference");
            ConferenceView planned = stage.reserved(meeting().at(soon()));
            assertThat(faults(wish(planned.number(), "x", soon().minus(Duration.ofMinutes(11))), GUESTS, AWA))
                    .containsExactly("plannedStart wrong.beforeConference");
            assertThat(faults(wish(planned.number(), "x", soon().minus(Duration.ofMinutes(10))), GUESTS, AWA))
                    .isEmpty();
        }

        @Test
        void shouldBeToAConferenceThatIsOver() {
            stage.clock.advance(Duration.ofDays(8));
            assertThat(faults(wish(), GUESTS, AWA)).containsExactly("conference wrong.conferenceOver");
        }

        @Test
        void shouldBeToAConferenceOfOthers() {
            assertThat(faults(wish(), GUESTS, PAUL)).containsExactly(" refused.unknownConference");
            assertThat(faults(wish(), GUESTS, ADMIN)).isEmpty();
        }
    }

    @Nested
    class Lists {
        @Test
        void shouldShowOnesOwnAndToAdminsAll() {
            InvitationView sent = sent();
            InvitationView later = desk.send(wish(), Map.of("fr", "paul@example.org"), AWA);

            assertThat(desk.list(0, 20, AWA).items()).containsExactly(later, sent);
            assertThat(desk.list(1, 1, AWA).items()).containsExactly(sent);
            assertThat(desk.list(0, 20, ADMIN).count().total()).isEqualTo(2);
            assertThat(desk.list(0, 20, PAUL).items()).isEmpty();
            assertThatThrownBy(() -> desk.get(sent.id(), PAUL)).hasMessageContaining("refused.unknownInvitation");
            assertThatThrownBy(() -> desk.guests(sent.id(), PAUL)).hasMessageContaining("refused.unknownInvitation");
            assertThatThrownBy(() -> desk.cancel(sent.id(), PAUL)).hasMessageContaining("refused.unknownInvitation");
        }

        @Test
        void shouldLoseWhatGoesWithItsConference() {
            InvitationView sent = sent();
            database.emptied();

            assertThatThrownBy(() -> desk.get(sent.id(), AWA)).hasMessageContaining("refused.unknownInvitation");
        }
    }

    @Nested
    class Previewed {
        @Test
        void shouldBeWhatRecipientsReadAndSendNothing() {
            InvitationPreviewDesk previews = stage.get(InvitationPreviewDesk.class);

            InvitationPreview french = previews.preview(wish(), "fr", AWA);
            InvitationPreview english = previews.preview(wish(), "en", AWA);

            assertThat(french.mail().subject()).startsWith("Invitation\u00a0: Point budget");
            assertThat(french.mail().text()).contains("vous invite").contains(conference.userPin());
            assertThat(english.mail().text()).contains("invites you").doesNotContain(conference.moderatorPin());
            assertThat(french.mail().calendar()).contains("METHOD:REQUEST");
            assertThat(english.text().text()).contains("Point budget", conference.userPin());
            assertThat(english.text().parts().parts()).isNotEmpty();
            assertThat(stage.mails.sent).isEmpty();
            assertThat(desk.count(AWA).total()).isZero();
        }
    }
}
