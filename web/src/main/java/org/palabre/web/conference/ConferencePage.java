package org.palabre.web.conference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.web.security.CurrentUser;

/** One conference: facts, codes and how to call in (S100–S113). */
@Named("conference")
@RequestScoped
public class ConferencePage {
    @Inject
    ConferenceDesk desk;

    @Inject
    CurrentUser user;

    private String number;
    private ConferenceView shown;

    public void enter() {
        shown = desk.get(number, user.actor());
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
        return shown;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
