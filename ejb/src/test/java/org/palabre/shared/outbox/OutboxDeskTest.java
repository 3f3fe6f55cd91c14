package org.palabre.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.shared.DomainException;

/** Looking, sending again and taking back: each under the rights of the actor. */
class OutboxDeskTest extends OnOutbox {
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
        stage.handler.does(OnOutbox::notNow);
        outbox.add(entry("a"));

        assertThat(desk.sendAgain(List.of(only().id()), AWA)).isZero();
        assertThat(stage.handler.asked).hasSize(1);
    }

    @Test
    void withdrawShouldTakeBackWhatWaits() {
        stage.handler.does(OnOutbox::notNow);
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
        assertThat(desk.about(Subject.conference("71234567"), PAUL)).isEmpty();
        assertThat(desk.counts(PAUL)).isEmpty();
        for (Runnable action : List.<Runnable>of(
                () -> desk.get(id, PAUL),
                () -> desk.get(id + 1000, PAUL),
                () -> desk.sendAgain(List.of(id), PAUL),
                () -> desk.withdraw(List.of(id), PAUL))) {
            assertThatThrownBy(action::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.key())
                    .isEqualTo("refused.unknownMessage"));
        }
        assertThat(stage.handler.asked).hasSize(1);
    }

    @Test
    void adminsShouldSeeAll() {
        outbox.add(entry("a"));

        assertThat(desk.get(only().id(), ADMIN).payload()).isEqualTo("{\"a\":1}");
        assertThat(desk.about(Subject.conference("71234567"), ADMIN)).hasSize(1);
        assertThat(desk.about(Subject.nothing(), ADMIN)).isEmpty();
    }

    @Test
    void listShouldFilterAndCut() {
        stage.handler.does(delivery -> delivery.payload().contains("b") ? notNow(delivery) : List.of());
        List.of("a", "b", "c").forEach(key -> outbox.add(entry(key)));

        assertThat(keys(new OutboxQuery(Optional.of(OutboxState.WAITING), Optional.empty(), "", 0, 20)))
                .containsExactly("b");
        assertThat(keys(new OutboxQuery(Optional.empty(), Optional.empty(), "C@example", 0, 20)))
                .containsExactly("c");
        assertThat(keys(new OutboxQuery(Optional.empty(), Optional.empty(), "%", 0, 20)))
                .isEmpty();
        assertThat(keys(new OutboxQuery(Optional.empty(), Subject.ofConference("79999999"), "", 0, 20)))
                .isEmpty();
        assertThat(keys(new OutboxQuery(Optional.empty(), Subject.ofConference("71234567"), "", 1, 2)))
                .containsExactly("a");
        assertThat(desk.count(new OutboxQuery(Optional.empty(), Subject.ofConference("71234567"), "", 1, 2), AWA)
                        .total())
                .isEqualTo(3);
    }

    private List<String> keys(OutboxQuery query) {
        return desk.list(query, AWA).items().stream()
                .map(view -> view.recipient().substring(0, 1))
                .toList();
    }

    private List<String> audited() {
        return database.transactions.in(() -> database.transactions
                .entities
                .createQuery("select a.action from AuditEntry a", String.class)
                .getResultList());
    }
}
