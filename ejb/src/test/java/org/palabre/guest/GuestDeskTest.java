package org.palabre.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;
import static org.palabre.testing.Stage.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Reservation;
import org.palabre.notification.Mail;
import org.palabre.notification.TextMessage;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.telephony.LegId;
import org.palabre.testing.OnStage;
import org.palabre.testing.Transactions;

class GuestDeskTest extends OnStage {
    private static final String GUESTS = "Fatou Sow <fatou@example.org>, Paul <paul@example.org>\n06 39 98 12 34";
    private GuestDesk desk;

    @BeforeEach
    void open() {
        desk = stage.get(GuestDesk.class);
    }

    /** Tomorrow at ten, in UTC. */
    private Reservation planned() {
        Instant start = stage.clock.instant().plus(Duration.ofHours(20));
        return meeting().at(start);
    }

    private List<String> mailsTo(String address) {
        return stage.mails.sent.stream()
                .filter(mail -> mail.to().equals(address))
                .map(Mail::subject)
                .toList();
    }

    private ICalendar lastCalendarOf(String address) {
        String content = stage.mails.sent.stream()
                .filter(mail -> mail.to().equals(address))
                .reduce((first, second) -> second)
                .flatMap(Mail::calendar)
                .orElseThrow()
                .content();
        return Biweekly.parse(content).first();
    }

    /** The outbox writes the invitation while somebody types the number. */
    @Test
    void aNumberTypedWhileTheInvitationIsWrittenShouldBeKept() {
        ConferenceView reserved = stage.reserved(meeting());
        desk.invite(reserved.number(), "nobody@example.org", "fr", AWA);
        JpaGuests guests = stage.get(JpaGuests.class);
        long id = desk.guests(reserved.number(), AWA).getFirst().id();

        stage.get(Transactions.class).run(() -> {
            Guest writing = guests.of(reserved.number(), id).orElseThrow();
            CompletableFuture.runAsync(() -> desk.callAt(reserved.number(), id, "1042", AWA))
                    .join();
            writing.invite();
        });

        assertThat(desk.invitees(reserved.number(), AWA))
                .extracting(Invitee::phone)
                .containsExactly("1042");
    }

    @Nested
    class TheOwner {
        @Test
        void shouldBeToldWhatHeReservedByMailAndText() {
            ConferenceView reserved = stage.reserved(meeting());
            Mail mail = stage.mails.sent.getFirst();
            assertThat(mail.to()).isEqualTo("awa@example.org");
            assertThat(mail.text().replaceAll("\\s", "")).contains(reserved.moderatorPin(), reserved.userPin());
            TextMessage text = stage.texts.sent.getFirst();
            assertThat(text.to()).isEqualTo("+33639981001");
            assertThat(text.text().replaceAll("\\s", "")).contains(reserved.moderatorPin(), reserved.userPin());
            assertThat(stage.mails.sent).hasSize(1);
            assertThat(stage.texts.sent).hasSize(1);
        }

        @Test
        void shouldNotBeToldWhereTheOperatorDoesNotWantIt() {
            stage.set(Setting.PALABRE_TELL_OWNER, "");
            stage.reserved(meeting());
            assertThat(stage.mails.sent).isEmpty();
            assertThat(stage.texts.sent).isEmpty();
        }

        @Test
        void shouldNotBeToldWhatWasRefused() {
            assertThatThrownBy(() -> stage.desk.reserve(meeting(10_000, Options.NONE), AWA))
                    .isInstanceOf(DomainException.class);
            assertThat(stage.mails.sent).isEmpty();
        }
    }

    @Nested
    class Guests {
        @Test
        void shouldBeInvitedWithTheirCodeOnlyAndTheOrganiserGetsACopy() {
            ConferenceView reserved = stage.reserved(planned());
            stage.mails.sent.clear();
            stage.texts.sent.clear();
            assertThat(desk.invite(reserved.number(), GUESTS, "fr", AWA)).isEqualTo(3);
            assertThat(stage.mails.sent)
                    .extracting(Mail::to)
                    .containsExactlyInAnyOrder("fatou@example.org", "paul@example.org", "awa@example.org");
            assertThat(stage.texts.sent).extracting(TextMessage::to).containsExactly("+33639981234");
            stage.mails.sent.stream()
                    .filter(mail -> !mail.to().equals("awa@example.org"))
                    .forEach(mail -> {
                        String all = (mail.text()
                                        + mail.html()
                                        + mail.calendar().orElseThrow().content())
                                .replaceAll("\\s|&nbsp;", "");
                        assertThat(all).contains(reserved.userPin()).doesNotContain(reserved.moderatorPin());
                    });
            assertThat(desk.guests(reserved.number(), AWA)).hasSize(3).allSatisfy(guest -> assertThat(guest.state())
                    .contains(OutboxState.SENT));
        }

        @Test
        void shouldEachReadHisLanguageAndTheOrganiserGetsOneCopy() {
            ConferenceView reserved = stage.reserved(planned());
            stage.mails.sent.clear();
            Map<String, String> lists =
                    Map.of("en", "\"Moussa, Ba\" <moussa@example.org>\nfatou@example.org", "fr", "awa.sow@example.org");
            assertThat(desk.invite(reserved.number(), lists, InvitedTo.DATE, AWA))
                    .isEqualTo(3);
            assertThat(stage.mails.sent)
                    .extracting(Mail::to, Mail::language)
                    .containsExactlyInAnyOrder(
                            tuple("moussa@example.org", "en"),
                            tuple("fatou@example.org", "en"),
                            tuple("awa.sow@example.org", "fr"),
                            tuple("awa@example.org", "fr"));
        }

        @Test
        void shouldBeInvitedOnce() {
            ConferenceView reserved = stage.reserved(planned());
            desk.invite(reserved.number(), GUESTS, "fr", AWA);
            assertThat(desk.invite(reserved.number(), "FATOU@example.org; moussa@example.org", "fr", AWA))
                    .isEqualTo(1);
            assertThat(mailsTo("fatou@example.org")).hasSize(1);
            assertThat(mailsTo("moussa@example.org")).hasSize(1);
        }

        @Test
        void shouldHaveTheirCalendarsChangedAndCleared() {
            ConferenceView reserved = stage.reserved(planned());
            desk.invite(reserved.number(), GUESTS, "fr", AWA);
            ICalendar invited = lastCalendarOf("paul@example.org");
            stage.clock.advance(Duration.ofMinutes(1));
            Reservation later = planned();
            stage.desk.edit(reserved.number(), reserved.version(), later, AWA);
            ICalendar changed = lastCalendarOf("paul@example.org");
            stage.clock.advance(Duration.ofMinutes(1));
            stage.desk.delete(List.of(reserved.number()), AWA);
            ICalendar cancelled = lastCalendarOf("paul@example.org");

            assertThat(List.of(invited, changed, cancelled))
                    .extracting(calendar -> calendar.getMethod().getValue())
                    .containsExactly("REQUEST", "REQUEST", "CANCEL");
            assertThat(List.of(invited, changed, cancelled))
                    .extracting(
                            calendar -> calendar.getEvents().getFirst().getUid().getValue())
                    .containsOnly(invited.getEvents().getFirst().getUid().getValue());
            assertThat(List.of(invited, changed, cancelled))
                    .extracting(calendar ->
                            calendar.getEvents().getFirst().getSequence().getValue())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(changed.getEvents().getFirst().getDateStart().getValue().toInstant())
                    .isEqualTo(later.plannedStart().orElseThrow());
        }

        @Test
        void shouldBeToldWhenTheyAreTakenOffTheList() {
            ConferenceView reserved = stage.reserved(planned());
            desk.invite(reserved.number(), GUESTS, "fr", AWA);
            long paul = desk.guests(reserved.number(), AWA).get(1).id();
            assertThat(desk.uninvite(reserved.number(), List.of(paul), AWA)).isEqualTo(1);
            assertThat(lastCalendarOf("paul@example.org").getMethod().getValue())
                    .isEqualTo("CANCEL");
            assertThat(mailsTo("fatou@example.org")).hasSize(1);
            assertThat(desk.guests(reserved.number(), AWA)).hasSize(2);
        }

        @Test
        void shouldEachBeNamedWhoCannotBeReachedAndNobodyBeInvited() {
            ConferenceView reserved = stage.reserved(planned());
            assertThatThrownBy(() ->
                            desk.invite(reserved.number(), "fatou@example.org\nnobody@\n01 23 45 67 89", "fr", AWA))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.problems())
                            .hasSize(2)
                            .allSatisfy(problem -> assertThat(problem.field()).contains("guests")));
            assertThat(desk.guests(reserved.number(), AWA)).isEmpty();
        }

        @Test
        void shouldBeInvitedByWhoMayOnly() {
            ConferenceView reserved = stage.reserved(planned());
            assertThatThrownBy(() -> desk.invite(reserved.number(), GUESTS, "fr", PAUL))
                    .hasMessageContaining("refused.unknownConference");
            assertThatThrownBy(() -> desk.guests(reserved.number(), PAUL))
                    .hasMessageContaining("refused.unknownConference");
            assertThat(desk.invite(reserved.number(), GUESTS, "en", ADMIN)).isEqualTo(3);
        }
    }

    @Nested
    class Reminders {
        @Test
        void shouldComeAnHourBeforeTheStart() {
            ConferenceView reserved = stage.reserved(planned());
            desk.invite(reserved.number(), "paul@example.org", "fr", AWA);
            stage.mails.sent.clear();
            stage.clock.advance(Duration.ofHours(18).plusMinutes(59));
            stage.outbox.look();
            assertThat(stage.mails.sent).isEmpty();
            stage.clock.advance(Duration.ofMinutes(2));
            stage.outbox.look();
            assertThat(stage.mails.sent)
                    .extracting(Mail::to)
                    .containsExactlyInAnyOrder("paul@example.org", "awa@example.org");
        }

        @Test
        void shouldNotComeForAStartThatWasMoved() {
            ConferenceView reserved = stage.reserved(planned());
            stage.clock.advance(Duration.ofMinutes(1));
            stage.desk.edit(
                    reserved.number(),
                    reserved.version(),
                    meeting().at(stage.clock.instant().plus(Duration.ofHours(40))),
                    AWA);
            stage.mails.sent.clear();
            stage.clock.advance(Duration.ofHours(20));
            stage.outbox.look();
            assertThat(stage.mails.sent).isEmpty();
            stage.clock.advance(Duration.ofHours(20));
            stage.outbox.look();
            assertThat(stage.mails.sent).hasSize(1);
        }

        @Test
        void shouldNotComeForWhatWasCancelled() {
            ConferenceView reserved = stage.reserved(planned());
            stage.desk.delete(List.of(reserved.number()), AWA);
            stage.mails.sent.clear();
            stage.clock.advance(Duration.ofHours(19).plusMinutes(5));
            stage.outbox.look();
            assertThat(stage.mails.sent).isEmpty();
        }
    }

    /** P28. */
    @Test
    void ownerShouldGetTheReportWhenItIsOver() {
        ConferenceView reserved = stage.reserved(meeting());
        LegId leg = stage.join(reserved.moderatorPin(), "0639981001");
        stage.mails.sent.clear();
        stage.texts.sent.clear();
        stage.pass(Duration.ofMinutes(60).plusSeconds(1));
        stage.telephony.hangUp(leg);
        stage.pass(Duration.ofSeconds(10));
        assertThat(stage.mails.sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("awa@example.org");
            assertThat(mail.files()).singleElement().satisfies(file -> assertThat(new String(file.content(), 0, 5))
                    .isEqualTo("%PDF-"));
        });
        assertThat(stage.texts.sent).isEmpty();
    }

    @Test
    void mailWithoutAStartShouldHaveNoCalendar() {
        stage.reserved(meeting());
        assertThat(stage.mails.sent.getFirst().calendar()).isEqualTo(Optional.empty());
    }
}
