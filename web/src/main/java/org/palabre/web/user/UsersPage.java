package org.palabre.web.user;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.palabre.shared.Role;
import org.palabre.userlist.UserDesk;
import org.palabre.userlist.UserQuery;
import org.palabre.userlist.UserView;
import org.palabre.web.language.PageMessages;
import org.palabre.web.security.CurrentUser;

/** The users of the list: found, added, changed, deleted; each given a new password. */
@Named("users")
@ViewScoped
public class UsersPage implements Serializable {
    @Inject
    UserDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    private UserRows pages;
    private UserForm form = UserForm.empty();
    private transient String issued = "";
    private String issuedTo = "";

    @PostConstruct
    void start() {
        pages = new UserRows(desk, user);
    }

    /** Before each rendering; refuses who may not see it. */
    public void read() {
        desk.count(new UserQuery("", 0, 1), user.actor());
    }

    public void add() {
        form = UserForm.empty();
    }

    public void edit(String login) {
        form = UserForm.of(desk.get(login, user.actor()));
    }

    public void save() {
        forget();
        if (form.isNew()) {
            UserDesk.Issued added = desk.add(form.input(), user.actor());
            issued = added.password();
            issuedTo = added.user().name();
        } else {
            desk.change(form.getKnown(), form.getVersion(), form.input(), user.actor());
            messages.done("user.list.saved", form.getName());
        }
    }

    /** The password is shown this once. */
    public void issue(String login) {
        forget();
        issuedTo = desk.get(login, user.actor()).name();
        issued = desk.issue(login, user.actor());
    }

    public void delete(String login) {
        forget();
        String name = desk.get(login, user.actor()).name();
        desk.delete(login, user.actor());
        messages.done("user.list.deleted", name);
    }

    private void forget() {
        issued = "";
        issuedTo = "";
    }

    /** Whether the one who is signed in may change this user. */
    public boolean may(UserView shown) {
        return shown.role().compareTo(user.getRole()) <= 0;
    }

    /** Nobody takes their own account away. */
    public boolean own(UserView shown) {
        return shown.login().equals(user.getLogin());
    }

    /** Whether the form shows the one who is signed in. */
    public boolean isOwn() {
        return form.getKnown().equals(user.getLogin());
    }

    /** Those that they may give. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.compareTo(user.getRole()) <= 0)
                .toList();
    }

    /** Whether the whole list is empty. */
    public boolean isNothing() {
        return desk.count(new UserQuery("", 0, 1), user.actor()).total() == 0;
    }

    public UserRows getPages() {
        return pages;
    }

    public UserForm getForm() {
        return form;
    }

    /** Just issued, or empty. */
    public String getIssued() {
        return issued == null ? "" : issued;
    }

    public String getIssuedTo() {
        return issuedTo;
    }
}
