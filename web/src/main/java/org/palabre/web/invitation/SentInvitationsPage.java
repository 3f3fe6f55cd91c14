package org.palabre.web.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.palabre.invitation.InvitationDesk;
import org.palabre.web.security.CurrentUser;

/** Invitations that were sent on their own. */
@Named("sentInvitations")
@ViewScoped
public class SentInvitationsPage implements Serializable {
    @Inject
    InvitationDesk desk;

    @Inject
    CurrentUser user;

    private SentInvitationRows pages;

    @PostConstruct
    void start() {
        pages = new SentInvitationRows(desk, user);
    }

    public boolean isNothing() {
        return desk.count(user.actor()).total() == 0;
    }

    public SentInvitationRows getPages() {
        return pages;
    }
}
