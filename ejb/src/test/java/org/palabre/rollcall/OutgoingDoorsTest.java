package org.palabre.rollcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.notification.Envelope;
import org.palabre.notification.OutgoingMessages;
import org.palabre.notification.TextMessage;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxQuery;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.OutboxView;
import org.palabre.shared.outbox.Subject;

/**
 * Every way in which a call or a short message leaves: none lets out what the operator did not open, nor too much of it
 * (P32).
 */
class OutgoingDoorsTest extends OnRollCall {
    @Nested
    class NothingIsOpen {
        @BeforeEach
        void close() {
            stage.set(Setting.PALABRE_DIAL_OUT_ALLOWED, "").set(Setting.PALABRE_EXTENSIONS, "");
        }

        @Test
        void callsShouldNotLeaveByAnyDoor() {
            prepared(5, 3, CALLS_GUESTS);
            moderatorCalls();
            long guest = roll().invited().getFirst().guest();

            refused("number", "refused.destination", () -> stage.live.dialOut(conference.number(), phone(0), AWA));
            refused("number", "refused.short", () -> stage.live.dialOut(conference.number(), "1001", AWA));
            refused("number", "refused.extension", () -> stage.live.dialOut(conference.number(), "2001", AWA));
            refused(
                    "number",
                    "refused.destination.EMERGENCY",
                    () -> stage.live.dialOut(conference.number(), "15", AWA));
            refused("phone", "refused.destination", () -> desk.call(conference.number(), guest, AWA));
            refused(
                    "phone",
                    "refused.destination",
                    () -> invitations.callAt(conference.number(), guest, phone(9), AWA));
            assertThatThrownBy(() -> desk.callMissing(conference.number(), AWA)).isInstanceOf(DomainException.class);
            assertThat(stage.telephony.dialled).isEmpty();
        }

        @Test
        void textsShouldNotLeaveByAnyDoor() {
            stage.set(Setting.PALABRE_SMS_ALLOWED, "");
            ConferenceView reserved = stage.reserved(meeting());

            assertThatThrownBy(() -> invitations.invite(reserved.number(), phone(0), "fr", AWA))
                    .isInstanceOfSatisfying(DomainException.class, e -> {
                        assertThat(e.problems().getFirst().field()).contains("guests");
                        assertThat(e.problems().toString()).contains("refused.destination", "PALABRE_SMS_ALLOWED");
                    });
            post("+33639981000");
            stage.pass(Duration.ofDays(1));

            assertThat(stage.texts.sent).isEmpty();
            assertThat(texts()).singleElement().satisfies(entry -> {
                assertThat(entry.state()).isEqualTo(OutboxState.DEAD);
                assertThat(entry.lastError()).contains("PALABRE_SMS_ALLOWED", "+33639981000");
            });
        }
    }

    @Nested
    class ADay {
        @Test
        void shouldHaveOnlyAsManyCallsOfOnePersonAndOfAll() {
            stage.set(Setting.PALABRE_DIAL_OUT_A_DAY, "2").set(Setting.PALABRE_DIAL_OUT_A_DAY_TOTAL, "3");
            running(10, 0);
            dial(0);
            dial(1);
            refused(null, "refused.quota.CALLS.PERSON_IS_DONE", () -> dial(2));
            stage.live.dialOut(conference.number(), "1042", AWA);
            stage.live.dialOut(conference.number(), phone(3), ADMIN);
            refused(
                    null,
                    "refused.quota.CALLS.ALL_ARE_DONE",
                    () -> stage.live.dialOut(conference.number(), phone(4), ADMIN));

            assertThat(dialled()).containsExactly(phone(0), phone(1), "1042", phone(3));
        }

        @Test
        void shouldNotCountWhatWasRefused() {
            stage.set(Setting.PALABRE_DIAL_OUT_A_DAY, "2");
            running(2, 0);
            dial(0);
            refused(null, "refused.full", () -> dial(1));
            hangUp(0);
            dial(1);
            hangUp(1);
            refused(null, "refused.quota.CALLS.PERSON_IS_DONE", () -> dial(2));
            stage.pass(Duration.ofHours(24));
            running(2, 0);
            dial(3);

            assertThat(dialled()).containsExactly(phone(0), phone(1), phone(3));
        }

        @Test
        void shouldHaveOnlyAsManyTextsHoweverManyAreWanted() {
            stage.set(Setting.PALABRE_SMS_A_DAY, "50");
            for (int i = 0; i < 200; i++) {
                post("+22177%07d".formatted(1_234_000 + i));
            }
            stage.pass(Duration.ofMinutes(1));

            assertThat(stage.texts.sent).hasSize(50);
            assertThat(texts())
                    .filteredOn(entry -> entry.state() == OutboxState.DEAD)
                    .hasSizeGreaterThan(140)
                    .allMatch(entry -> entry.lastError().contains("PALABRE_SMS_A_DAY, awa"));
        }

        @Test
        void shouldHaveOnlyAsManyTextsOfAll() {
            stage.set(Setting.PALABRE_SMS_A_DAY, "5").set(Setting.PALABRE_SMS_A_DAY_TOTAL, "7");
            for (int i = 0; i < 10; i++) {
                post("+33639981%03d".formatted(i));
            }
            for (int i = 0; i < 10; i++) {
                post("+33639982%03d".formatted(i), "paul");
            }
            stage.pass(Duration.ofMinutes(1));

            assertThat(stage.texts.sent).hasSize(7);
        }

        @Test
        void shouldSayAtTheFieldThatTooManyAreInvited() {
            stage.set(Setting.PALABRE_SMS_A_DAY, "3");
            ConferenceView reserved = stage.reserved(meeting()); // the owner got one
            String three = IntStream.range(0, 3).mapToObj(OnRollCall::phone).collect(Collectors.joining("\n"));

            refused("guests", "refused.quota.TEXTS", () -> invitations.invite(reserved.number(), three, "fr", AWA));
            invitations.invite(reserved.number(), phone(0) + "\n" + phone(1), "fr", AWA);
            refused("guests", "refused.quota.TEXTS", () -> invitations.invite(reserved.number(), phone(2), "fr", AWA));
        }

        private void dial(int i) {
            stage.live.dialOut(conference.number(), phone(i), AWA);
        }

        private void hangUp(int i) {
            stage.telephony.hangUp(legOf(phone(i)));
        }
    }

    private void post(String to) {
        post(to, "awa");
    }

    private void post(String to, String owner) {
        database.transactions.in(() -> stage.get(OutgoingMessages.class)
                .text(new TextMessage(to, "Bonjour"), Envelope.of("test:" + to, Subject.nothing(), owner)));
    }

    private List<OutboxView> texts() {
        return stage
                .get(OutboxDesk.class)
                .list(new OutboxQuery(Optional.empty(), Optional.empty(), "+", 0, 200), AWA)
                .items()
                .stream()
                .filter(entry -> entry.kind().equals("sms"))
                .toList();
    }

    private static void refused(String field, String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.problems().getFirst().field()).isEqualTo(Optional.ofNullable(field));
        });
    }
}
