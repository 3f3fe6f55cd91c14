package org.palabre.web.conference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.session.SessionHistory;
import org.palabre.session.SessionView;
import org.palabre.web.security.CurrentUser;

/** One conference: facts, codes and how to call in (S100–S113). */
@Named("conference")
@ViewScoped
public class ConferencePage implements Serializable {
    @Inject
    ConferenceDesk desk;

    @Inject
    SessionHistory history;

    @Inject
    CurrentUser user;

    private String number;
    private transient ConferenceView shown;
    private transient SessionView session;

    public void enter() {
        shown = desk.get(number, user.actor());
        session = history.ofConference(number, user.actor()).orElse(null);
    }

    public String delete() {
        desk.delete(List.of(number), user.actor());
        return "/conference/delete?faces-redirect=true&deleted=" + number;
    }

    /** The page of the list that it stands in. */
    public String getActive() {
        return getShown().state().name().toLowerCase(Locale.ROOT);
    }

    public boolean isFuture() {
        return getShown().state() == ConferenceState.FUTURE;
    }

    public boolean isCurrent() {
        return getShown().state() == ConferenceState.CURRENT;
    }

    public ConferenceView getShown() {
        if (shown == null) {
            enter();
        }
        return shown;
    }

    /** What was, once it has opened; else null. */
    public SessionView getSession() {
        return session;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
