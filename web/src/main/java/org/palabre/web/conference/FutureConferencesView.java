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
public class FutureConferencesView implements Serializable {
    @Inject
    ConferenceDesk desk;

    @Inject
    CurrentUser user;

    private ConferencePages pages;

    @PostConstruct
    void start() {
        pages = new ConferencePages(desk, user, ConferenceState.FUTURE);
    }

    public ConferencePages getPages() {
        return pages;
    }
}
