package org.palabre.web.user;

import java.io.Serializable;
import org.palabre.shared.Role;
import org.palabre.userlist.UserInput;
import org.palabre.userlist.UserView;

/** What the form of a user holds. Its fields are named as in the rules, so that each fault finds its field. */
public class UserForm implements Serializable {
    private final String known;
    private final int version;
    private String login;
    private String name;
    private String extension;
    private String personalNumber;
    private String mail;
    private String mobile;
    private String outgoing;
    private Role role;
    private boolean active;

    private UserForm(String known, int version, UserInput input) {
        this.known = known;
        this.version = version;
        login = input.login();
        name = input.name();
        extension = input.extension();
        personalNumber = input.personalNumber();
        mail = input.mail();
        mobile = input.mobile();
        outgoing = input.outgoing();
        role = input.role();
        active = input.active();
    }

    static UserForm empty() {
        return new UserForm("", 0, new UserInput("", "", "", "", "", "", "", Role.EMPLOYEE, true));
    }

    static UserForm of(UserView shown) {
        return new UserForm(shown.login(), shown.version(), shown.input());
    }

    UserInput input() {
        return new UserInput(
                isNew() ? login : known, name, extension, personalNumber, mail, mobile, outgoing, role, active);
    }

    public boolean isNew() {
        return known.isEmpty();
    }

    /** The login of the one who is changed; empty for a new one. */
    public String getKnown() {
        return known;
    }

    int getVersion() {
        return version;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getExtension() {
        return extension;
    }

    public void setExtension(String extension) {
        this.extension = extension;
    }

    public String getPersonalNumber() {
        return personalNumber;
    }

    public void setPersonalNumber(String personalNumber) {
        this.personalNumber = personalNumber;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getOutgoing() {
        return outgoing;
    }

    public void setOutgoing(String outgoing) {
        this.outgoing = outgoing;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
