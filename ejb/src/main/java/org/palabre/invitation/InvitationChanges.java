package org.palabre.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.message.Occasion;
import org.palabre.message.PastedGuests;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.audit.AuditTrail;

/** The short transaction in which an invitation is written down, once the directory has said who sends it. */
@Stateless
public class InvitationChanges {
    private JpaInvitations invitations;
    private InvitationOrders orders;
    private InvitationRules rules;
    private ConferenceRegister conferences;
    private AuditTrail audit;
    private Clock clock;

    protected InvitationChanges() {}

    @Inject
    InvitationChanges(
            JpaInvitations invitations,
            InvitationOrders orders,
            InvitationRules rules,
            ConferenceRegister conferences,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.orders = orders;
        this.rules = rules;
        this.conferences = conferences;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The conference is locked before: whoever deletes it locks it first, then looks which invitations there are.
     *
     * @param mail of the one who sends it, or empty
     */
    public InvitationView send(InvitationRequest request, List<PastedGuests.Named> guests, String mail, Actor actor) {
        Conference invitedTo = conferences
                .find(request.conference())
                .map(Conference::id)
                .flatMap(conferences::lock)
                .orElseThrow(() -> DomainException.of("refused.unknownConference"));
        rules.check(request, actor);
        var invitation = new Invitation(invitedTo, request, actor.login(), mail, clock.instant());
        invitations.add(invitation);
        guests.forEach(one -> invitations.add(new InvitationRecipient(invitation, one.recipient(), one.language())));
        orders.order(invitation, Occasion.INVITED);
        invitations.write();
        audit.record(actor, "invitation.send", invitation.conference(), guests.size() + " guests");
        return InvitationView.of(invitation, guests.size(), clock.instant());
    }
}
