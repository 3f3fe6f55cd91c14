package org.palabre.userlist;

import org.palabre.shared.Role;

/** A user as typed in a form: any text, empty where nothing was typed. */
public record UserInput(
        String login,
        String name,
        String extension,
        String personalNumber,
        String mail,
        String mobile,
        String outgoing,
        Role role,
        boolean active) {
    public UserInput {
        login = login == null ? "" : login;
        name = name == null ? "" : name;
        extension = extension == null ? "" : extension;
        personalNumber = personalNumber == null ? "" : personalNumber;
        mail = mail == null ? "" : mail;
        mobile = mobile == null ? "" : mobile;
        outgoing = outgoing == null ? "" : outgoing;
        role = role == null ? Role.EMPLOYEE : role;
    }
}
