package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A gateway tells what became of a short message, without signing in: it knows the message's id. */
@SharesPalabre
@Timeout(120)
class ReceiptIT {
    private static final String TO = "+33639981777";
    private final HttpClient gateway = HttpClient.newHttpClient();
    private final Palabre palabre;
    private final String id = UUID.randomUUID().toString();

    ReceiptIT(Palabre palabre) {
        this.palabre = palabre;
    }

    @AfterEach
    void forget() {
        palabre.sql("delete from outbox_reference where reference = '" + id + "'");
        palabre.sql("delete from outbox_entry where token = '" + id + "'");
    }

    @Test
    void aReceiptShouldShowInTheOutbox() throws Exception {
        sent();
        assertThat(told("id=" + id + "&status=8")).isEqualTo(204);
        assertThat(state()).isEqualTo("SENT");

        assertThat(told("id=" + id + "&status=1")).isEqualTo(204);
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void aFailureShouldShowToo() throws Exception {
        sent();

        assertThat(told("id=" + id + "&status=2")).isEqualTo(204);
        assertThat(state()).isEqualTo("UNDELIVERABLE");
    }

    @Test
    void whatNobodySentShouldBeUnknown() throws Exception {
        assertThat(told("id=" + id + "&status=1")).isEqualTo(404);
        assertThat(told("id=" + id)).isEqualTo(400);
        assertThat(told("id=" + "x".repeat(100) + "&status=1")).isEqualTo(400);
    }

    private void sent() {
        palabre.sql("insert into outbox_entry (token, kind, entry_key, about_kind, about_id, owner, recipient, title,"
                + " payload, state, attempts, created_at, sent_at, last_error) values ('" + id + "', 'sms', 'test:" + id
                + "', 'NOTHING', '', 'fatou', '" + TO + "', 'Essai', '{}', 'SENT', 1, now(), now(), '')");
        palabre.sql("insert into outbox_reference (reference, entry_id, delivered)"
                + " select token, id, false from outbox_entry where token = '" + id + "'");
    }

    private int told(String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(palabre.url().resolve("/sms/receipts?" + query))
                .build();
        return gateway.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private String state() {
        return palabre.as("fatou")
                .get("outbox?q=" + TO.substring(1))
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("state");
    }
}
