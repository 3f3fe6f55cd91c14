package org.palabre.web.invitation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.palabre.invitation.SendingDesk;
import org.palabre.invitation.SendingGuestView;
import org.palabre.invitation.SendingView;
import org.palabre.shared.DomainException;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.web.language.Notices;
import org.palabre.web.live.Topics;
import org.palabre.web.security.CurrentUser;

/** One invitation that was sent on its own: what it says, to whom it went, and what became of it (P24). */
@Named("sentInvitation")
@ViewScoped
public class SentInvitationView implements Serializable {
    @Inject
    SendingDesk desk;

    @Inject
    OutboxDesk outbox;

    @Inject
    CurrentUser user;

    @Inject
    Topics topics;

    @Inject
    Notices notices;

    private Long id;
    private transient SendingView shown;
    private transient List<SendingGuestView> guests;

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
        notices.done("invitation.show.done");
    }

    public void sendAgain(long message) {
        outbox.sendAgain(List.of(message), user.actor());
        notices.done("guests.again");
    }

    public SendingView getShown() {
        return shown;
    }

    public List<SendingGuestView> getGuests() {
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
