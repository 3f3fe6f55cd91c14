package org.palabre.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.palabre.shared.Setting;
import org.palabre.shared.outbox.OutboxLedger.Claim;
import org.palabre.shared.outbox.OutboxLedger.Result;
import org.palabre.testing.FakeHandler;
import org.palabre.testing.Transactions;

/** Nothing is lost and nothing done twice whoever dies, hurries or answers late: rule 3 of the package. */
class OutboxLedgerTest extends OnOutbox {
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
            stage.handler.does(OnOutbox::notNow);
            stage.pass(OutboxLedger.LEASE);

            ledger.record(new Result.Taken(late, List.of()));
            assertThat(only().state()).isEqualTo(OutboxState.SENT);
        }

        @Test
        void shouldNotBeHeldUpByWhatWasDeletedMeanwhile() {
            stage.handler.does(delivery -> {
                Transactions transactions = stage.get(Transactions.class);
                transactions.run(() -> transactions
                        .entities
                        .createQuery("delete from OutboxEntry")
                        .executeUpdate());
                return List.of();
            });
            outbox.add(entry("a"));
            stage.handler.does(delivery -> List.of());

            outbox.add(entry("b"));
            assertThat(only().state()).isEqualTo(OutboxState.SENT);
        }

        @Test
        void shouldNotHearALateFailureWhileSomebodyElseIsAtIt() {
            Claim late = claimed("a");
            stage.clock.advance(OutboxLedger.LEASE);
            ledger.claim(FakeHandler.KIND, 10, Set.of());

            ledger.record(new Result.Failed(late, DeliveryFailure.forGood("too late", null)));
            assertThat(only().state()).isEqualTo(OutboxState.SENDING);
        }

        /** Written down and claimed, and nobody heard of again. */
        private Claim claimed(String key) {
            outbox.add(new NewEntry(
                    FakeHandler.KIND,
                    key,
                    Subject.nothing(),
                    "awa",
                    "to",
                    "title",
                    "{}",
                    Optional.of(stage.clock.instant().plusMillis(1))));
            stage.clock.advance(Duration.ofMillis(1));
            return ledger.claim(FakeHandler.KIND, 10, Set.of()).getFirst();
        }
    }

    @Nested
    class Purging {
        @Test
        void shouldDeleteWhatIsOverAndOldAndNothingElse() {
            outbox.add(entry("old"));
            outbox.add(later("ahead", Duration.ofDays(200)));
            stage.clock.advance(Duration.ofDays(80));
            outbox.add(entry("new"));
            stage.clock.advance(Duration.ofDays(11));

            assertThat(ledger.purge()).isEqualTo(1);
            assertThat(all()).extracting(OutboxView::recipient).containsExactly("new@example.org", "ahead@example.org");
        }

        @Test
        void shouldForgetReceiptsToo() {
            stage.handler.does(delivery -> List.of("reference"));
            outbox.add(entry("old"));
            stage.clock.advance(Duration.ofDays(91));

            assertThat(ledger.purge()).isEqualTo(1);
            assertThat(all()).isEmpty();
        }

        private NewEntry later(String key, Duration wait) {
            NewEntry now = entry(key);
            return new NewEntry(
                    now.kind(),
                    now.key(),
                    now.about(),
                    now.owner(),
                    now.recipient(),
                    now.title(),
                    now.payload(),
                    Optional.of(stage.clock.instant().plus(wait)));
        }
    }

    @Nested
    class ByTwoWorkers {
        @Test
        void noEntryShouldBeTakenTwice() throws Exception {
            stage.handler.does(OnOutbox::notNow);
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
            while (!(claims = ledger.claim(FakeHandler.KIND, 5, Set.of())).isEmpty()) {
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
}
