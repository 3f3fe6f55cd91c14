package org.palabre.web.invitation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.palabre.invitation.InvitationDesk;
import org.palabre.invitation.InvitationRecipientView;
import org.palabre.invitation.InvitationView;
import org.palabre.shared.DomainException;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.web.language.PageMessages;
import org.palabre.web.live.Topics;
import org.palabre.web.security.CurrentUser;

/** One invitation that was sent on its own: what it says, to whom it went, and what became of it (P24). */
@Named("sentInvitation")
@ViewScoped
public class SentInvitationPage implements Serializable {
    @Inject
    InvitationDesk desk;

    @Inject
    OutboxDesk outbox;

    @Inject
    CurrentUser user;

    @Inject
    Topics topics;

    @Inject
    PageMessages messages;

    private Long id;
    private transient InvitationView shown;
    private transient List<InvitationRecipientView> guests;

    /** Before each rendering: the page shows what the desk shows now. */
    public void read() {
        if (id == null) {
            throw DomainException.of("refused.unknownInvitation");
        }
        shown = desk.get(id, user.actor());
        guests = desk.guests(id, user.actor());
    }

    public void cancel() {
        desk.cancel(id, user.actor());
        messages.done("invitation.show.done");
    }

    public void sendAgain(long message) {
        outbox.sendAgain(List.of(message), user.actor());
        messages.done("guests.again");
    }

    public InvitationView getShown() {
        return shown;
    }

    public List<InvitationRecipientView> getGuests() {
        return guests;
    }

    /** Changes of messages about its conference are told under it. */
    public String getTopic() {
        return topics.ofMessages(shown.dialNumber());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
