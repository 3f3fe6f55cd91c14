package org.palabre.invitation;

import java.util.Optional;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.OutboxView;

/**
 * Somebody who was sent an invitation on its own, and what became of the last message to them (P24).
 *
 * @param address mail address, or number in E.164
 * @param told whether anything is written to them
 * @param state empty: nothing is written to them yet, or, after a long time, it is deleted
 * @param message the outbox's entry, to look at or to send again
 */
public record InvitationRecipientView(
        long id,
        String address,
        boolean mobile,
        String name,
        String language,
        boolean told,
        Optional<OutboxState> state,
        Optional<Long> message) {
    static InvitationRecipientView of(InvitationRecipient recipient, Optional<OutboxView> last) {
        return new InvitationRecipientView(
                recipient.id(),
                recipient.address(),
                recipient.mobile(),
                recipient.name(),
                recipient.language(),
                recipient.told(),
                last.map(OutboxView::state),
                last.map(OutboxView::id));
    }
}
