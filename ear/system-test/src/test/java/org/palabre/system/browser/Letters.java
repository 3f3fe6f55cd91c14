package org.palabre.system.browser;

import jakarta.json.Json;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.palabre.system.Palabre;

/** Messages in the outbox, put there as conferences do. Whose they are, only they and admins see. */
final class Letters {
    private static final String INSERT =
            "insert into outbox_entry (token, kind, entry_key, about_kind, about_id, owner, recipient, title,"
                    + " payload, state, attempts, due_at, created_at, sent_at, last_error)"
                    + " values (?, ?, ?, 'NOTHING', ?, ?, ?, ?, ?, ?, ?, null, now(), ?, ?) returning id";

    private static final int LONGEST_TITLE = 200;

    private final Palabre palabre;
    private final String owner;

    Letters(Palabre palabre, String owner) {
        this.palabre = palabre;
        this.owner = owner;
    }

    /** @return its id */
    long mail(String to, String subject, String html, String state) {
        String payload = Json.createObjectBuilder()
                .add("to", to)
                .add("toName", "")
                .add("replyTo", "")
                .add("replyToName", "")
                .add("language", "fr")
                .add("subject", subject)
                .add("text", "Texte de " + subject)
                .add("html", html)
                .add("images", Json.createArrayBuilder())
                .add("files", Json.createArrayBuilder())
                .build()
                .toString();
        return put("mail", to, subject, payload, state);
    }

    /** @return its id */
    long text(String to, String text, String state) {
        String payload = Json.createObjectBuilder()
                .add("to", to)
                .add("text", text)
                .build()
                .toString();
        return put("sms", to, text, payload, state);
    }

    private long put(String kind, String to, String title, String payload, String state) {
        boolean sent = state.equals("SENT") || state.equals("DELIVERED");
        Object[] values = {
            UUID.randomUUID().toString(),
            kind,
            "test:" + UUID.randomUUID(),
            "",
            owner,
            to,
            title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
            payload,
            state,
            state.equals("WAITING") ? 0 : 1,
            sent ? java.sql.Timestamp.from(Instant.parse("2026-03-14T09:30:00Z")) : null,
            state.equals("DEAD") ? "550 5.1.1 no such user here" : ""
        };
        try (var connection = palabre.database().getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing of what its owner sent is left. */
    void forget() {
        palabre.sql("delete from outbox_reference where entry_id in (select id from outbox_entry where owner = '"
                + owner + "')");
        palabre.sql("delete from outbox_entry where owner = '" + owner + "'");
    }
}
