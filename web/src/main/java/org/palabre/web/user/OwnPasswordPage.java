package org.palabre.web.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.palabre.shared.DomainException;
import org.palabre.userlist.OwnPasswordDesk;
import org.palabre.userlist.UserView;
import org.palabre.web.language.PageMessages;
import org.palabre.web.security.CurrentUser;
import org.palabre.web.security.SessionLifetime;

/** Sets one's own password, where it is kept in the list. Of this request only: passwords are kept nowhere. */
@Named("ownPassword")
@RequestScoped
public class OwnPasswordPage {
    @Inject
    OwnPasswordDesk passwords;

    @Inject
    CurrentUser user;

    @Inject
    SessionLifetime stay;

    @Inject
    HttpServletRequest request;

    @Inject
    PageMessages messages;

    private UserView kept;
    private boolean read;
    private String old;
    private String password;
    private String again;

    public void change() {
        if (!password.equals(again)) {
            throw DomainException.at("again", "wrong.passwordRepeated");
        }
        passwords.change(old, password, user.actor());
        stay.renew(request);
        read = false;
        messages.done("user.password.changed");
    }

    /** Whether their password is kept here, and can be changed here. */
    public boolean isPossible() {
        return getKept() != null;
    }

    /** Whether they can do nothing else before choosing a password. */
    public boolean isDemanded() {
        return isPossible() && kept.passwordIssued();
    }

    /** The user as the list has them; null: not in it. */
    public UserView getKept() {
        if (!read) {
            kept = passwords.find(user.actor()).orElse(null);
            read = true;
        }
        return kept;
    }

    /** Never told again. */
    public String getOld() {
        return "";
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return "";
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
