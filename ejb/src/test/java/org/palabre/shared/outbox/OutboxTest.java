package org.palabre.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.outbox.OutboxLedger.Claim;
import org.palabre.shared.outbox.OutboxLedger.Result;
import org.palabre.testing.FakeHandler;
import org.palabre.testing.OnStage;

/** What must happen, happens: rules of the package. */
class OutboxTest extends OnStage {
    private Outbox outbox;
    private OutboxDesk desk;
    private OutboxLedger ledger;

    @BeforeEach
    void open() {
        outbox = stage.get(Outbox.class);
        desk = stage.get(OutboxDesk.class);
        ledger = stage.get(OutboxLedger.class);
    }

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
                    "71234567",
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
            stage.handler.does(OutboxTest::notNow);
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
            stage.handler.does(OutboxTest::notNow);
            outbox.add(entry("a"));
            stage.handler.does(delivery -> List.of());
            stage.pass(Duration.ofSeconds(10));

            assertThat(only().state()).isEqualTo(OutboxState.SENT);
            assertThat(only().lastError()).isEmpty();
        }

        @Test
        void shouldGiveUpAfterTheLastTry() {
            stage.set(Setting.PALABRE_OUTBOX_TRIES, "3");
            stage.handler.does(OutboxTest::notNow);
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
            assertThat(desk.rows(new OutboxQuery(Optional.empty(), "", "", 0, 200), ADMIN))
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
                    "",
                    "awa",
                    "+33600000000",
                    "x",
                    "{\"to\":\"+33600000000\",\"text\":\"x\"}",
                    Optional.empty()));

            assertThat(stage.texts.sent).hasSize(1);
        }
    }

    @Nested
    class Crashing {
        @Test
        void shouldSendAgainWithTheSameIdWhenTheLeaseIsOver() {
            Claim lost = claimed("a");

            stage.pass(OutboxLedger.LEASE.minusSeconds(1));
            assertThat(stage.handler.asked).isEmpty();
            stage.pass(Duration.ofSeconds(1));
            assertThat(stage.handler.asked)
                    .extracting(OutboxDelivery::id)
                    .containsExactly(lost.delivery().id());
            assertThat(only().state()).isEqualTo(OutboxState.SENT);
        }

        @Test
        void shouldTakeUpAtTheStartWhatWasBeingSent() {
            claimed("a");

            ledger.takeUp();
            assertThat(only().state()).isEqualTo(OutboxState.SENT);
        }

        @Test
        void shouldGiveUpWhatNeverEnds() {
            stage.set(Setting.PALABRE_OUTBOX_TRIES, "1");
            claimed("a");

            stage.pass(OutboxLedger.LEASE);
            assertThat(only().state()).isEqualTo(OutboxState.DEAD);
            assertThat(stage.handler.asked).isEmpty();
        }

        @Test
        void shouldBelieveThatItWasSentHoweverLate() {
            Claim late = claimed("a");
            stage.handler.does(OutboxTest::notNow);
            stage.pass(OutboxLedger.LEASE);

            ledger.record(new Result.Taken(late, List.of()));
            assertThat(only().state()).isEqualTo(OutboxState.SENT);
        }

        @Test
        void shouldNotHearALateFailureWhileSomebodyElseIsAtIt() {
            Claim late = claimed("a");
            stage.clock.advance(OutboxLedger.LEASE);
            ledger.claim(FakeHandler.KIND, 10);

            ledger.record(new Result.Failed(late, DeliveryFailure.forGood("too late", null)));
            assertThat(only().state()).isEqualTo(OutboxState.SENDING);
        }

        /** Written down and claimed, and nobody heard of again. */
        private Claim claimed(String key) {
            outbox.add(new NewEntry(
                    FakeHandler.KIND,
                    key,
                    "",
                    "awa",
                    "to",
                    "title",
                    "{}",
                    Optional.of(stage.clock.instant().plusMillis(1))));
            stage.clock.advance(Duration.ofMillis(1));
            return ledger.claim(FakeHandler.KIND, 10).getFirst();
        }
    }

    @Nested
    class ByTwoWorkers {
        @Test
        void noEntryShouldBeTakenTwice() throws Exception {
            stage.handler.does(OutboxTest::notNow);
            database.transactions.run(() -> IntStream.range(0, 200).forEach(n -> outbox.add(entry("n" + n))));
            stage.clock.advance(Duration.ofMinutes(1));
            List<Long> taken = new ArrayList<>();
            for (List<Long> each : atOnce(4, () -> claimAll())) {
                taken.addAll(each);
            }

            assertThat(taken).hasSize(200).doesNotHaveDuplicates();
        }

        private List<Long> claimAll() {
            List<Long> mine = new ArrayList<>();
            List<Claim> claims;
            while (!(claims = ledger.claim(FakeHandler.KIND, 5)).isEmpty()) {
                claims.forEach(claim -> mine.add(claim.entry()));
            }
            return mine;
        }

        @Test
        void oneKeyShouldBeTakenOnce() throws Exception {
            List<Boolean> answers = atOnce(4, () -> outbox.add(entry("same")));

            assertThat(answers).containsOnlyOnce(true).contains(false);
            assertThat(all()).hasSize(1);
        }

        private static <T> List<T> atOnce(int people, Callable<T> work)
                throws InterruptedException, ExecutionException {
            var barrier = new CyclicBarrier(people);
            List<T> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
                List<Future<T>> running = IntStream.range(0, people)
                        .mapToObj(n -> threads.submit(() -> {
                            barrier.await();
                            return work.call();
                        }))
                        .toList();
                for (Future<T> each : running) {
                    answers.add(each.get());
                }
            }
            return answers;
        }
    }

    @Nested
    class Receipts {
        @BeforeEach
        void sentInTwoParts() {
            stage.handler.does(delivery -> List.of("part-1", "part-2"));
            outbox.add(entry("a"));
        }

        @Test
        void shouldTellThatAllPartsArrived() {
            assertThat(outbox.delivered("part-1", true, "")).isTrue();
            assertThat(only().state()).isEqualTo(OutboxState.SENT);
            assertThat(outbox.delivered("part-2", true, "")).isTrue();
            assertThat(only().state()).isEqualTo(OutboxState.DELIVERED);
        }

        @Test
        void shouldTellThatOneDidNot() {
            outbox.delivered("part-1", true, "");
            outbox.delivered("part-2", false, "EXPIRED 027");

            assertThat(only().state()).isEqualTo(OutboxState.UNDELIVERABLE);
            assertThat(only().lastError()).isEqualTo("EXPIRED 027");
        }

        @Test
        void shouldNotBeForWhatNobodySent() {
            assertThat(outbox.delivered("part-3", true, "")).isFalse();
        }

        @Test
        void shouldNotSpeakOfWhatWasSentAgain() {
            outbox.delivered("part-1", false, "EXPIRED");
            stage.handler.does(delivery -> List.of("part-3"));
            desk.sendAgain(List.of(only().id()), AWA);

            assertThat(outbox.delivered("part-2", false, "EXPIRED")).isFalse();
            outbox.delivered("part-3", true, "");
            assertThat(only().state()).isEqualTo(OutboxState.DELIVERED);
        }
    }

    @Nested
    class AtTheDesk {
        @Test
        void sendAgainShouldSendANewMessageAndSaySoInTheAuditLog() {
            outbox.add(entry("a"));

            assertThat(desk.sendAgain(List.of(only().id()), AWA)).isEqualTo(1);
            assertThat(stage.handler.asked)
                    .extracting(OutboxDelivery::id)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
            assertThat(stage.handler.payloads()).containsOnly("{\"a\":1}");
            assertThat(audited()).containsExactly("outbox.sendAgain");
        }

        @Test
        void sendAgainShouldBringBackTheDead() {
            stage.handler.does(delivery -> {
                throw DeliveryFailure.forGood("no such mailbox", null);
            });
            outbox.add(entry("a"));
            stage.handler.does(delivery -> List.of());
            desk.sendAgain(List.of(only().id()), AWA);

            assertThat(only().state()).isEqualTo(OutboxState.SENT);
            assertThat(only().attempts()).isEqualTo(1);
        }

        @Test
        void sendAgainShouldLeaveAloneWhatWaits() {
            stage.handler.does(OutboxTest::notNow);
            outbox.add(entry("a"));

            assertThat(desk.sendAgain(List.of(only().id()), AWA)).isZero();
            assertThat(stage.handler.asked).hasSize(1);
        }

        @Test
        void withdrawShouldTakeBackWhatWaits() {
            stage.handler.does(OutboxTest::notNow);
            outbox.add(entry("a"));

            assertThat(desk.withdraw(List.of(only().id()), AWA)).isEqualTo(1);
            stage.pass(Duration.ofDays(1));
            assertThat(stage.handler.asked).hasSize(1);
            assertThat(only().state()).isEqualTo(OutboxState.WITHDRAWN);
            assertThat(audited()).containsExactly("outbox.withdraw");
        }

        @Test
        void withdrawShouldLeaveAloneWhatWasSent() {
            outbox.add(entry("a"));

            assertThat(desk.withdraw(List.of(only().id()), AWA)).isZero();
            assertThat(only().state()).isEqualTo(OutboxState.SENT);
        }

        @Test
        void foreignEntriesShouldBeUnknown() {
            outbox.add(entry("a"));
            long id = only().id();

            assertThat(desk.list(OutboxQuery.all(), PAUL).items()).isEmpty();
            assertThat(desk.about("71234567", PAUL)).isEmpty();
            assertThat(desk.counts(PAUL)).isEmpty();
            for (Runnable deed : List.<Runnable>of(
                    () -> desk.get(id, PAUL),
                    () -> desk.get(id + 1000, PAUL),
                    () -> desk.sendAgain(List.of(id), PAUL),
                    () -> desk.withdraw(List.of(id), PAUL))) {
                assertThatThrownBy(deed::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.key())
                        .isEqualTo("refused.unknownMessage"));
            }
            assertThat(stage.handler.asked).hasSize(1);
        }

        @Test
        void adminsShouldSeeAll() {
            outbox.add(entry("a"));

            assertThat(desk.get(only().id(), ADMIN).payload()).isEqualTo("{\"a\":1}");
            assertThat(desk.about("71234567", ADMIN)).hasSize(1);
            assertThat(desk.about("", ADMIN)).isEmpty();
        }

        @Test
        void listShouldFilterAndCut() {
            stage.handler.does(delivery -> delivery.payload().contains("b") ? notNow(delivery) : List.of());
            List.of("a", "b", "c").forEach(key -> outbox.add(entry(key)));

            assertThat(keys(new OutboxQuery(Optional.of(OutboxState.WAITING), "", "", 0, 20)))
                    .containsExactly("b");
            assertThat(keys(new OutboxQuery(Optional.empty(), "", "C@example", 0, 20)))
                    .containsExactly("c");
            assertThat(keys(new OutboxQuery(Optional.empty(), "", "%", 0, 20))).isEmpty();
            assertThat(keys(new OutboxQuery(Optional.empty(), "79999999", "", 0, 20)))
                    .isEmpty();
            assertThat(keys(new OutboxQuery(Optional.empty(), "71234567", "", 1, 2)))
                    .containsExactly("a");
            assertThat(desk.count(new OutboxQuery(Optional.empty(), "71234567", "", 1, 2), AWA)
                            .total())
                    .isEqualTo(3);
        }

        private List<String> keys(OutboxQuery query) {
            return desk.list(query, AWA).items().stream()
                    .map(view -> view.recipient().substring(0, 1))
                    .toList();
        }
    }

    @Test
    void screensShouldBeToldOncePerConference() {
        stage.get(OutboxNews.class);
        Screen screen = stage.get(Screen.class);
        outbox.add(entry("a"));

        assertThat(screen.told).contains("71234567");
    }

    static final class Screen {
        private final Set<String> told = new HashSet<>();

        @Inject
        Screen() {}

        void changed(@Observes OutboxChanged change) {
            told.add(change.about());
        }
    }

    private static List<String> notNow(OutboxDelivery delivery) {
        throw DeliveryFailure.later("not now", null);
    }

    private static NewEntry entry(String key) {
        return new NewEntry(
                FakeHandler.KIND,
                key,
                "71234567",
                "awa",
                key + "@example.org",
                "Comité",
                "{\"" + key + "\":1}",
                Optional.empty());
    }

    private List<OutboxView> all() {
        return desk.rows(OutboxQuery.all(), ADMIN);
    }

    private OutboxView only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<String> audited() {
        return database.transactions.in(() -> database.transactions
                .entities
                .createQuery("select a.deed from AuditEntry a", String.class)
                .getResultList());
    }
}
