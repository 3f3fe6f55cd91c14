package org.palabre.web.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.live.LiveDesk;
import org.palabre.web.security.CurrentUser;

/** How many conferences run, for the navigation. */
@Named
@RequestScoped
public class RunningCount {
    @Inject
    LiveDesk live;

    @Inject
    CurrentUser user;

    private Integer conferences;

    public int getConferences() {
        if (conferences == null) {
            conferences = live.current(user.actor()).size();
        }
        return conferences;
    }

    public boolean isAny() {
        return getConferences() > 0;
    }
}
