package org.palabre.web.conference;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.web.security.CurrentUser;

/** Reserved, never opened, validity not over (S115–S118). */
@Named("futureConferences")
@ViewScoped
public class FutureConferencesPage implements Serializable {
    @Inject
    ConferenceDesk desk;

    @Inject
    CurrentUser user;

    private ConferenceRows pages;

    @PostConstruct
    void start() {
        pages = new ConferenceRows(desk, user, ConferenceState.FUTURE);
    }

    public ConferenceRows getPages() {
        return pages;
    }
}
