package org.palabre.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;
import static org.palabre.testing.Stage.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.conference.CapacityDesk;
import org.palabre.conference.ConferenceView;
import org.palabre.notification.Mail;
import org.palabre.notification.TextMessage;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Setting;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.testing.OnStage;

class SendingDeskTest extends OnStage {
    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");
    private static final Map<String, String> GUESTS =
            Map.of("fr", "Fatou Sow <fatou@example.org>\n06 39 98 12 34", "en", "Moussa <moussa@example.org>");

    private SendingDesk desk;
    private ConferenceView conference;

    @BeforeEach
    void open() {
        desk = stage.get(SendingDesk.class);
        conference = stage.reserved(meeting());
        forgetMessages();
    }

    private void forgetMessages() {
        stage.mails.sent.clear();
        stage.texts.sent.clear();
    }

    private Instant soon() {
        return stage.clock.instant().plus(Duration.ofHours(30));
    }

    private InvitationWish wish() {
        return wish(conference.number(), "Point budget", soon());
    }

    private static InvitationWish wish(String number, String name, Instant start) {
        return new InvitationWish(number, name, "Awa Ndiaye, direction", Optional.of(start), 45, DAKAR);
    }

    private SendingView sent() {
        return desk.send(wish(), GUESTS, AWA);
    }

    private List<String> mailed() {
        return stage.mails.sent.stream().map(Mail::to).toList();
    }

    private Mail lastMailTo(String address) {
        return stage.mails.sent.stream()
                .filter(mail -> mail.to().equals(address))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private ICalendar lastCalendarOf(String address) {
        return Biweekly.parse(lastMailTo(address).calendar().orElseThrow().content())
                .first();
    }

    private static VEvent event(ICalendar calendar) {
        return calendar.getEvents().getFirst();
    }

    private List<String> faults(InvitationWish wish, Map<String, String> guests, Actor actor) {
        try {
            desk.send(wish, guests, actor);
            return List.of();
        } catch (DomainException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.field().orElse("") + " " + problem.key())
                    .toList();
        }
    }

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
            SendingView sent = sent();

            VEvent meeting = event(lastCalendarOf("fatou@example.org"));
            assertThat(meeting.getDateStart().getValue().toInstant()).isEqualTo(sent.plannedStart());
            assertThat(meeting.getSummary().getValue()).isEqualTo("Point budget");
            SendingView other = desk.send(wish(), Map.of("fr", "fatou@example.org"), AWA);
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
            assertThat(stage.get(InvitationDesk.class).guests(conference.number(), AWA))
                    .isEmpty();
        }

        @Test
        void shouldSayWhatBecameOfEachMessage() {
            SendingView sent = sent();

            assertThat(desk.guests(sent.id(), AWA)).hasSize(3).allSatisfy(guest -> {
                assertThat(guest.state()).contains(OutboxState.SENT);
                assertThat(guest.message()).isPresent();
            });
            assertThat(sent.guests()).isEqualTo(3);
        }

        @Test
        void shouldRememberWhomItWentToWhenTheMessagesAreDeleted() {
            SendingView sent = sent();
            stage.clock.advance(Duration.ofDays(4000));
            stage.outbox.purge();

            assertThat(desk.guests(sent.id(), AWA)).hasSize(3).allSatisfy(guest -> {
                assertThat(guest.told()).isTrue();
                assertThat(guest.state()).isEmpty();
            });
        }

        /** Somebody may be a guest of the conference and have an invitation of his own. */
        @Test
        void shouldNotBeTakenForTheInvitationOfAGuest() {
            InvitationDesk invitations = stage.get(InvitationDesk.class);
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
            var wish = new InvitationWish(" ", "", "x\ny", Optional.empty(), 0, DAKAR);

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
            assertThat(faults(wish(conference.number(), "x", conference.expiresAt()), GUESTS, AWA))
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
    class Changed {
        @Test
        void shouldTellThoseWhoKnowAndInviteThoseWhoAreNew() {
            SendingView sent = sent();
            ICalendar invited = lastCalendarOf("fatou@example.org");
            forgetMessages();
            Instant later = soon().plus(Duration.ofHours(1));

            SendingView changed = desk.change(
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
            SendingView sent = sent();
            forgetMessages();

            desk.change(sent.id(), sent.version(), wish(), Map.of("fr", "paul@example.org"), AWA);

            assertThat(mailed()).containsExactlyInAnyOrder("paul@example.org", "awa@example.org");
            assertThat(stage.texts.sent).isEmpty();
        }

        @Test
        void shouldBeRefusedWhenNothingIsNewOrSomebodyWasFaster() {
            SendingView sent = sent();
            assertThatThrownBy(() ->
                            desk.change(sent.id(), sent.version(), wish(), Map.of("fr", "fatou@example.org"), AWA))
                    .hasMessageContaining("refused.nothingNew");
            assertThat(desk.get(sent.id(), AWA)).isEqualTo(sent);

            InvitationWish other = wish(conference.number(), "Budget", soon());
            desk.change(sent.id(), sent.version(), other, Map.of(), AWA);
            assertThatThrownBy(() -> desk.change(sent.id(), sent.version(), wish(), Map.of(), AWA))
                    .hasMessageContaining("refused.invitationChanged");
        }

        @Test
        void shouldStayWithItsConference() {
            SendingView sent = sent();
            String other = stage.reserved(meeting()).number();

            assertThatThrownBy(() -> desk.change(sent.id(), sent.version(), wish(other, "x", soon()), Map.of(), AWA))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.problems())
                            .extracting(Problem::key)
                            .containsExactly("wrong.otherConference"));
        }
    }

    @Nested
    class Cancelled {
        @Test
        void shouldTakeItOutOfCalendarsAndLeaveTheConference() {
            SendingView sent = sent();
            forgetMessages();

            SendingView cancelled = desk.cancel(sent.id(), AWA);

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
            SendingView sent = sent();
            desk.cancel(sent.id(), AWA);

            assertThatThrownBy(() -> desk.cancel(sent.id(), AWA)).hasMessageContaining("refused.invitationOver");
            assertThatThrownBy(() -> desk.change(sent.id(), sent.version(), wish(), GUESTS, AWA))
                    .hasMessageContaining("refused.invitationOver");
        }

        @Test
        void shouldComeWithTheEndOfItsConference() {
            SendingView sent = sent();
            SendingView elsewhere = desk.send(
                    wish(stage.reserved(meeting()).number(), "x", soon()), Map.of("fr", "paul@example.org"), AWA);

            stage.desk.delete(List.of(conference.number()), AWA);

            assertThat(desk.get(sent.id(), AWA).cancelledAt()).isPresent();
            assertThat(lastCalendarOf("fatou@example.org").getMethod().getValue())
                    .isEqualTo("CANCEL");
            assertThat(desk.get(elsewhere.id(), AWA).cancelledAt()).isEmpty();
        }

        @Test
        void shouldNotBeSaidOfWhatIsPast() {
            SendingView sent = sent();
            stage.clock.advance(Duration.ofHours(31));

            assertThat(desk.get(sent.id(), AWA).ahead()).isFalse();
            assertThatThrownBy(() -> desk.cancel(sent.id(), AWA)).hasMessageContaining("refused.invitationOver");
        }
    }

    @Nested
    class Lists {
        @Test
        void shouldShowOnesOwnAndToAdminsAll() {
            SendingView sent = sent();
            SendingView later = desk.send(wish(), Map.of("fr", "paul@example.org"), AWA);

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
            SendingView sent = sent();
            database.emptied();

            assertThatThrownBy(() -> desk.get(sent.id(), AWA)).hasMessageContaining("refused.unknownInvitation");
        }
    }

    @Nested
    class Previewed {
        @Test
        void shouldBeWhatRecipientsReadAndSendNothing() {
            PreviewDesk previews = stage.get(PreviewDesk.class);

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
