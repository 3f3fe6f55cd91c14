package org.palabre.web.conference;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.palabre.conference.ConferenceDesk;
import org.palabre.session.SessionHistory;
import org.palabre.web.security.CurrentUser;

/** Used, or lapsed (S121). */
@Named("pastConferences")
@ViewScoped
public class PastConferencesView implements Serializable {
    @Inject
    ConferenceDesk desk;

    @Inject
    SessionHistory history;

    @Inject
    CurrentUser user;

    private ConferencePages pages;

    @PostConstruct
    void start() {
        pages = new PastPages(desk, history, user);
    }

    public ConferencePages getPages() {
        return pages;
    }
}
