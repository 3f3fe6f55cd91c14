package org.palabre.web.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.palabre.invitation.SendingDesk;
import org.palabre.web.security.CurrentUser;

/** Invitations that were sent on their own. */
@Named("sentInvitations")
@ViewScoped
public class SentInvitationsView implements Serializable {
    @Inject
    SendingDesk desk;

    @Inject
    CurrentUser user;

    private SentPages pages;

    @PostConstruct
    void start() {
        pages = new SentPages(desk, user);
    }

    public boolean isNothing() {
        return desk.count(user.actor()).total() == 0;
    }

    public SentPages getPages() {
        return pages;
    }
}
