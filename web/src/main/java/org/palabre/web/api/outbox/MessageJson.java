package org.palabre.web.api.outbox;

import java.time.Instant;
import java.util.Optional;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.OutboxView;

/**
 * A message of the outbox as the API shows it.
 *
 * @param kind {@code mail} or {@code sms}
 * @param conference number of the conference it is about, or empty
 * @param subject of a short message its text
 * @param nextAt when it is tried next; null unless it waits
 * @param lastError in the words of the server that refused it, or empty
 */
public record MessageJson(
        long id,
        String kind,
        String conference,
        String owner,
        String recipient,
        String subject,
        OutboxState state,
        int attempts,
        Instant createdAt,
        Optional<Instant> nextAt,
        Optional<Instant> sentAt,
        String lastError) {
    static MessageJson of(OutboxView view) {
        return new MessageJson(
                view.id(),
                view.kind(),
                view.about().conferenceNumber().orElse(""),
                view.owner(),
                view.recipient(),
                view.title(),
                view.state(),
                view.attempts(),
                view.createdAt(),
                view.nextAt(),
                view.sentAt(),
                view.lastError());
    }
}
