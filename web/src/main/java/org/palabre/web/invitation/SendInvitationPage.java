package org.palabre.web.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.addressbook.SuggestionDesk;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceQuery;
import org.palabre.conference.ConferenceQuery.Sort;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.invitation.InvitationDesk;
import org.palabre.invitation.InvitationPreview;
import org.palabre.invitation.InvitationPreviewDesk;
import org.palabre.invitation.InvitationView;
import org.palabre.web.conference.ConferenceChoice;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;

/** Sends an invitation that reserves nothing, or changes one that was sent (S52–S55). */
@Named("sendInvitation")
@ViewScoped
public class SendInvitationPage implements Serializable {
    private static final int SUGGESTED = 10;

    @Inject
    InvitationDesk desk;

    @Inject
    InvitationPreviewDesk previews;

    @Inject
    ConferenceDesk conferences;

    @Inject
    SuggestionDesk suggestions;

    @Inject
    CurrentUser user;

    @Inject
    Viewer viewer;

    private Long change;
    private String number;
    private int version;
    private InvitationForm form;
    private String shownLanguage;
    private transient InvitationPreview shown;
    private transient ConferenceView chosen;

    @PostConstruct
    void start() {
        form = new InvitationForm(user.getName(), viewer.getLanguage(), viewer.getZone());
        shownLanguage = viewer.getLanguage();
    }

    /** Of a conference that is named in the address, or of an invitation that is to be changed. */
    public void enter() {
        if (change != null) {
            InvitationView sent = desk.get(change, user.actor());
            version = sent.version();
            form = InvitationForm.of(sent, conferences.get(sent.conference(), user.actor()), viewer.getLanguage());
        } else if (number != null && !number.isBlank()) {
            form.take(conferences.get(number, user.actor()));
        }
    }

    /** Conferences that one may still call: those that are open, then those to come. */
    public List<ConferenceChoice> find(String text) {
        return Stream.of(ConferenceState.CURRENT, ConferenceState.FUTURE)
                .map(state -> new ConferenceQuery(Optional.of(state), text, false, Sort.START, true, 0, SUGGESTED))
                .flatMap(query -> conferences.rows(query, user.actor()).stream())
                .limit(SUGGESTED)
                .map(ConferenceChoice::of)
                .toList();
    }

    /** The other fields say what the conference says, where nothing was typed. */
    public void choose() {
        if (form.getConference() != null) {
            form.take(conferences.get(form.getConference().number(), user.actor()));
        }
    }

    public void preview() {
        shown = previews.preview(form.request(), shownLanguage, user.actor());
    }

    public String send() {
        Map<String, String> guests = form.getRecipients().lists(suggestions, user.actor());
        InvitationView done = isChanging()
                ? desk.change(change, version, form.request(), guests, user.actor())
                : desk.send(form.request(), guests, user.actor());
        return "/invitation/show?faces-redirect=true&" + (isChanging() ? "changed" : "sent") + "=1&id=" + done.id();
    }

    /** Null before one was chosen. */
    public ConferenceView getChosen() {
        String wanted = form.getConference() == null ? "" : form.getConference().number();
        if (chosen != null && !chosen.number().equals(wanted)) {
            chosen = null;
        }
        if (chosen == null && !wanted.isEmpty()) {
            chosen = conferences.get(wanted, user.actor());
        }
        return chosen;
    }

    public int getMostMinutes() {
        return conferences.limits(user.actor()).durationMinutes();
    }

    public boolean isChanging() {
        return change != null;
    }

    public InvitationForm getForm() {
        return form;
    }

    /** Null before it was asked for. */
    public InvitationPreview getShown() {
        return shown;
    }

    public String getShownLanguage() {
        return shownLanguage;
    }

    public void setShownLanguage(String shownLanguage) {
        this.shownLanguage = shownLanguage;
    }

    public Long getChange() {
        return change;
    }

    public void setChange(Long change) {
        this.change = change;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
