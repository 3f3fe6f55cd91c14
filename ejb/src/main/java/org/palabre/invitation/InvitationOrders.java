package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.PlanChanged;
import org.palabre.message.Occasion;
import org.palabre.shared.outbox.NewEntry;
import org.palabre.shared.outbox.Outbox;
import org.palabre.shared.outbox.Subject;

/**
 * Writes down, in the transaction of what is done, that the messages of an invitation of its own are to be written. Who
 * was asked to call a conference that is deleted is told that it is off, and that it is on again when that is undone.
 */
@ApplicationScoped
public class InvitationOrders {
    private JpaInvitations invitations;
    private ConferenceRegister conferences;
    private Outbox outbox;
    private Clock clock;

    protected InvitationOrders() {}

    @Inject
    InvitationOrders(JpaInvitations invitations, ConferenceRegister conferences, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.conferences = conferences;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One entry of the outbox, whatever the number of recipients. */
    void order(Invitation invitation, Occasion occasion) {
        order(invitation, occasion, Set.of());
    }

    private void order(Invitation invitation, Occasion occasion, Set<String> spared) {
        var order = new InvitationOrder(invitation.id(), invitation.revision(), occasion, spared);
        outbox.add(new NewEntry(
                InvitationHandler.KIND,
                order.key(),
                Subject.conference(invitation.about()),
                invitation.sender(),
                "",
                occasion.name(),
                order.json(),
                Optional.empty()));
    }

    void cancel(Invitation invitation) {
        invitation.cancel(clock.instant());
        order(invitation, Occasion.CALLED_OFF);
    }

    /** One of a series may be deleted alone. */
    void planned(@Observes PlanChanged change) {
        Instant now = clock.instant();
        for (Invitation invitation : invitations.about(change.dialNumber())) {
            boolean deleted = conferences
                    .find(invitation.conference())
                    .filter(Conference::deleted)
                    .isPresent();
            if (deleted && invitation.ahead(now)) {
                invitation.cancelWithConference(now);
                order(invitation, Occasion.CALLED_OFF);
            } else if (!deleted && invitation.restorable(now)) {
                restore(invitation);
            }
        }
    }

    /**
     * Whoever has not heard that it is off will not, and needs no word that it is on again. Guests whose messages were
     * to be written just while it was off are invited now; the organiser has the copy that was written with those of
     * the others.
     */
    private void restore(Invitation invitation) {
        Outbox.TakenBack back = outbox.takeBack(
                InvitationOrder.key(invitation.id(), invitation.revision()),
                InvitationOrder.messageKey(invitation.id(), invitation.revision(), ""));
        invitation.restore();
        if (back.leftAny()) {
            order(invitation, Occasion.RESTORED, back.recipients());
            return;
        }
        List<InvitationRecipient> recipients = invitations.recipients(invitation);
        if (recipients.stream().anyMatch(one -> !one.told())) {
            boolean copied = recipients.stream().anyMatch(InvitationRecipient::told);
            order(invitation, Occasion.INVITED, copied ? Set.of(invitation.organiserMail()) : Set.of());
        }
    }
}
