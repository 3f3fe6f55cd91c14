package org.palabre.guest;

import java.time.Instant;
import java.util.Optional;
import org.palabre.shared.outbox.OutboxState;

/**
 * Somebody invited, and what became of the last message to them (P24).
 *
 * @param address mail address, or number in E.164
 * @param series whether to all of a series
 * @param state empty: nothing is written to them yet
 * @param message the outbox's entry, to look at or to send again
 */
public record GuestView(
        long id,
        String address,
        boolean mobile,
        String name,
        boolean series,
        Instant invitedAt,
        Optional<OutboxState> state,
        Optional<Long> message) {}
