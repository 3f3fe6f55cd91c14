package org.palabre.web.guest;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.palabre.addressbook.SuggestionDesk;
import org.palabre.guest.GuestDesk;
import org.palabre.guest.GuestView;
import org.palabre.guest.InvitedTo;
import org.palabre.shared.DomainException;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.web.conference.ConferencePage;
import org.palabre.web.contact.RecipientsForm;
import org.palabre.web.language.PageMessages;
import org.palabre.web.language.Viewer;
import org.palabre.web.live.Topics;
import org.palabre.web.security.CurrentUser;

/** The guests of the conference that is shown: invite, send again, take off the list. */
@Named("guests")
@ViewScoped
public class GuestsPage implements Serializable {
    @Inject
    GuestDesk desk;

    @Inject
    OutboxDesk outbox;

    @Inject
    ConferencePage conference;

    @Inject
    CurrentUser user;

    @Inject
    Viewer viewer;

    @Inject
    PageMessages messages;

    @Inject
    SuggestionDesk suggestions;

    @Inject
    Topics topics;

    private RecipientsForm recipients;
    private InvitedTo to = InvitedTo.DATE;
    private transient List<GuestView> list;

    @PostConstruct
    void start() {
        recipients = new RecipientsForm(viewer.getLanguage());
    }

    /** Before each rendering: states are as fresh as the answer. */
    public void read() {
        list = null;
    }

    public void invite() {
        if (recipients.isEmpty()) {
            throw DomainException.at("guests", "wrong.missing");
        }
        int invited =
                desk.invite(conference.getNumber(), recipients.lists(suggestions, user.actor()), to, user.actor());
        recipients.clear();
        list = null;
        messages.done(invited == 0 ? "guests.known" : "guests.invited", invited);
    }

    public void sendAgain(long message) {
        outbox.sendAgain(List.of(message), user.actor());
        list = null;
        messages.done("guests.again");
    }

    public void uninvite(long id) {
        desk.uninvite(conference.getNumber(), List.of(id), user.actor());
        list = null;
        messages.done("guests.removed");
    }

    public List<GuestView> getList() {
        if (list == null) {
            list = desk.guests(conference.getNumber(), user.actor());
        }
        return list;
    }

    /** Of a series: to the date that is shown, or to all of it. */
    public InvitedTo getTo() {
        return to;
    }

    public void setTo(InvitedTo to) {
        this.to = to;
    }

    public InvitedTo[] getChoices() {
        return InvitedTo.values();
    }

    public RecipientsForm getRecipients() {
        return recipients;
    }

    /** Changes of messages about this conference are told under it. */
    public String getTopic() {
        return topics.ofMessages(conference.getShown().dialNumber());
    }
}
