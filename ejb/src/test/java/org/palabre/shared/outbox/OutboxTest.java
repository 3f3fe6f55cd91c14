package org.palabre.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.shared.Setting;
import org.palabre.testing.FakeHandler;

/** What must happen, happens: rules 1, 2 and 4 of the package. */
class OutboxTest extends OnOutbox {
    @Nested
    class Adding {
        @Test
        void shouldSendAtOnceAfterTheTransaction() {
            database.transactions.run(() -> {
                outbox.add(entry("a"));
                assertThat(stage.handler.asked).isEmpty();
            });

            assertThat(stage.handler.payloads()).containsExactly("{\"a\":1}");
            assertThat(only()).satisfies(sent -> {
                assertThat(sent.state()).isEqualTo(OutboxState.SENT);
                assertThat(sent.attempts()).isEqualTo(1);
                assertThat(sent.sentAt()).contains(stage.clock.instant());
            });
        }

        @Test
        void shouldLeaveNothingWhenTheTransactionFails() {
            assertThatThrownBy(() -> database.transactions.run(() -> {
                        outbox.add(entry("a"));
                        throw new IllegalStateException("changed its mind");
                    }))
                    .hasMessage("changed its mind");

            assertThat(all()).isEmpty();
            assertThat(stage.handler.asked).isEmpty();
        }

        @Test
        void shouldTakeAKeyOnce() {
            assertThat(outbox.add(entry("a"))).isTrue();
            assertThat(outbox.add(entry("a"))).isFalse();

            assertThat(all()).hasSize(1);
            assertThat(stage.handler.asked).hasSize(1);
        }

        @Test
        void shouldTakeAKeyOnceWithinOneTransaction() {
            database.transactions.run(() -> {
                outbox.add(entry("a"));
                outbox.add(entry("a"));
            });

            assertThat(stage.handler.asked).hasSize(1);
        }

        @Test
        void shouldWaitForItsTime() {
            outbox.add(new NewEntry(
                    FakeHandler.KIND,
                    "later",
                    Subject.conference("71234567"),
                    "awa",
                    "to",
                    "title",
                    "{}",
                    Optional.of(stage.clock.instant().plusSeconds(60))));

            stage.pass(Duration.ofSeconds(59));
            assertThat(stage.handler.asked).isEmpty();
            stage.pass(Duration.ofSeconds(1));
            assertThat(stage.handler.asked).hasSize(1);
        }

        @Test
        void shouldRefuseAKeyThatWouldBeCut() {
            assertThatThrownBy(() -> entry("k".repeat(161))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Failing {
        @Test
        void shouldTryAgainLaterAndLaterWithTheSameId() {
            stage.handler.does(OnOutbox::notNow);
            outbox.add(entry("a"));

            for (Duration wait : List.of(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(1))) {
                int before = stage.handler.asked.size();
                assertThat(only().nextAt()).contains(stage.clock.instant().plus(wait));
                stage.pass(wait.minusSeconds(1));
                assertThat(stage.handler.asked).hasSize(before);
                stage.pass(Duration.ofSeconds(1));
                assertThat(stage.handler.asked).hasSize(before + 1);
            }
            assertThat(stage.handler.asked)
                    .extracting(OutboxDelivery::id)
                    .containsOnly(stage.handler.asked.getFirst().id());
            assertThat(stage.handler.asked).extracting(OutboxDelivery::attempt).startsWith(1, 2, 3);
            assertThat(only().lastError()).isEqualTo("not now");
        }

        @Test
        void shouldForgetTheErrorWhenItSucceeds() {
            stage.handler.does(OnOutbox::notNow);
            outbox.add(entry("a"));
            stage.handler.does(delivery -> List.of());
            stage.pass(Duration.ofSeconds(10));

            assertThat(only().state()).isEqualTo(OutboxState.SENT);
            assertThat(only().lastError()).isEmpty();
        }

        @Test
        void shouldGiveUpAfterTheLastTry() {
            stage.set(Setting.PALABRE_OUTBOX_TRIES, "3");
            stage.handler.does(OnOutbox::notNow);
            outbox.add(entry("a"));
            stage.pass(Duration.ofHours(1));
            stage.pass(Duration.ofHours(1));
            stage.pass(Duration.ofHours(1));

            assertThat(stage.handler.asked).hasSize(3);
            assertThat(only().state()).isEqualTo(OutboxState.DEAD);
            assertThat(only().nextAt()).isEmpty();
        }

        @Test
        void shouldGiveUpAtOnceWhatIsRefusedForGood() {
            stage.handler.does(delivery -> {
                throw DeliveryFailure.forGood("no such mailbox" + "!".repeat(600), null);
            });
            outbox.add(entry("a"));

            assertThat(only().state()).isEqualTo(OutboxState.DEAD);
            assertThat(only().lastError()).startsWith("no such mailbox").hasSize(500);
        }

        @Test
        void shouldTakeAnythingUnexpectedForLater() {
            stage.handler.does(delivery -> {
                throw new IllegalStateException("a fault of ours");
            });
            outbox.add(entry("a"));

            assertThat(only().state()).isEqualTo(OutboxState.WAITING);
            assertThat(only().lastError()).contains("a fault of ours");
        }

        @Test
        void shouldHoldUpNobodyElse() {
            stage.handler.does(delivery -> delivery.payload().contains("bad") ? notNow(delivery) : List.of());
            database.transactions.run(() -> List.of("bad", "b", "c").forEach(key -> outbox.add(entry(key))));

            assertThat(all())
                    .extracting(OutboxView::state)
                    .containsExactly(OutboxState.SENT, OutboxState.SENT, OutboxState.WAITING);
        }
    }

    @Nested
    class NobodyReached {
        @BeforeEach
        void serverIsAway() {
            stage.handler.does(delivery -> {
                throw DeliveryFailure.away("no server", null);
            });
            database.transactions.run(() -> IntStream.range(0, 40).forEach(n -> outbox.add(entry("n" + n))));
        }

        @Test
        void shouldKnockOnceAndTellAllWhoWait() {
            assertThat(stage.handler.asked).hasSize(1);
            assertThat(desk.counts(ADMIN)).isEqualTo(Map.of(OutboxState.WAITING, 40L));
            assertThat(desk.rows(new OutboxQuery(Optional.empty(), Optional.empty(), "", 0, 200), ADMIN))
                    .allSatisfy(view -> {
                        assertThat(view.attempts()).isZero();
                        assertThat(view.lastError()).isEqualTo("no server");
                    });
        }

        @Test
        void shouldNeverGiveUp() {
            for (int n = 0; n < 25; n++) {
                stage.pass(Duration.ofHours(1));
            }

            assertThat(stage.handler.asked).hasSize(26);
            assertThat(desk.counts(ADMIN)).isEqualTo(Map.of(OutboxState.WAITING, 40L));
        }

        @Test
        void shouldSendAllSoonAfterItIsBack() {
            stage.pass(Duration.ofHours(1));
            stage.handler.does(delivery -> List.of());
            stage.pass(Duration.ofSeconds(30));

            assertThat(desk.counts(ADMIN)).isEqualTo(Map.of(OutboxState.SENT, 40L));
        }

        @Test
        void shouldNotHoldUpOtherKinds() {
            outbox.add(new NewEntry(
                    "sms",
                    "s",
                    Subject.nothing(),
                    "awa",
                    "+33600000000",
                    "x",
                    "{\"to\":\"+33600000000\",\"text\":\"x\"}",
                    Optional.empty()));

            assertThat(stage.texts.sent).hasSize(1);
        }
    }

    @Test
    void screensShouldBeToldOncePerConference() {
        stage.get(OutboxChangeNotifier.class);
        Screen screen = stage.get(Screen.class);
        outbox.add(entry("a"));

        assertThat(screen.told).contains(Subject.conference("71234567"));
    }

    static final class Screen {
        private final Set<Subject> told = new HashSet<>();

        @Inject
        Screen() {}

        void changed(@Observes OutboxChanged change) {
            told.add(change.about());
        }
    }
}
