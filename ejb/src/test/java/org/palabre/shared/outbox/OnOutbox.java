package org.palabre.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.ADMIN;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.palabre.testing.FakeHandler;
import org.palabre.testing.OnStage;

/** An outbox with a handler that does what the test says. */
abstract class OnOutbox extends OnStage {
    Outbox outbox;
    OutboxDesk desk;
    OutboxLedger ledger;

    @BeforeEach
    void open() {
        outbox = stage.get(Outbox.class);
        desk = stage.get(OutboxDesk.class);
        ledger = stage.get(OutboxLedger.class);
    }

    static List<String> notNow(OutboxDelivery delivery) {
        throw DeliveryFailure.later("not now", null);
    }

    static NewEntry entry(String key) {
        return new NewEntry(
                FakeHandler.KIND,
                key,
                Subject.conference("71234567"),
                "awa",
                key + "@example.org",
                "Comité",
                "{\"" + key + "\":1}",
                Optional.empty());
    }

    List<OutboxView> all() {
        return desk.rows(OutboxQuery.all(), ADMIN);
    }

    OutboxView only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }
}
