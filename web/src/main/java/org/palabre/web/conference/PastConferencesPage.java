package org.palabre.web.conference;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.palabre.conference.ConferenceDesk;
import org.palabre.session.HistoryDesk;
import org.palabre.web.security.CurrentUser;

/** Used, or lapsed (S121). */
@Named("pastConferences")
@ViewScoped
public class PastConferencesPage implements Serializable {
    @Inject
    ConferenceDesk desk;

    @Inject
    HistoryDesk history;

    @Inject
    CurrentUser user;

    private ConferenceRows pages;

    @PostConstruct
    void start() {
        pages = new PastConferenceRows(desk, history, user);
    }

    public ConferenceRows getPages() {
        return pages;
    }
}
