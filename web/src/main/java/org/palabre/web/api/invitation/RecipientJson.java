package org.palabre.web.api.invitation;

import java.util.Optional;
import org.palabre.invitation.InvitationRecipientView;

/**
 * Somebody who was sent an invitation on its own.
 *
 * @param state of the last message to them, {@code PREPARED} before there is one, {@code DELETED} when it is no longer
 *     kept
 * @param message in the outbox
 */
public record RecipientJson(
        long id, String address, boolean mobile, String name, String language, String state, Optional<Long> message) {
    static RecipientJson of(InvitationRecipientView guest) {
        return new RecipientJson(
                guest.id(),
                guest.address(),
                guest.mobile(),
                guest.name(),
                guest.language(),
                guest.state().map(Enum::name).orElse(guest.told() ? "DELETED" : "PREPARED"),
                guest.message());
    }
}
