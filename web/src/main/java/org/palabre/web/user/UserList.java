package org.palabre.web.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.userlist.UserDesk;

/** Whether there is a list of users: without one the navigation does not lead to it. */
@Named("userList")
@RequestScoped
public class UserList {
    @Inject
    UserDesk desk;

    public boolean isUsed() {
        return desk.used();
    }
}
