package org.palabre.web.security;

import jakarta.security.enterprise.credential.Credential;

/**
 * A login and a password as somebody gave them, and from where. The store leaves its answer in it: Jakarta Security
 * itself knows valid or not only, and people need to know why not.
 */
final class SignInCredential implements Credential {
    static final int LONGEST_LOGIN = 255;
    static final int LONGEST_PASSWORD = 1024;

    private final String login;
    private final String password;
    private final Origin from;
    private final boolean toStay;
    private Admittance answer = new Admittance.Refused(Admittance.Reason.DIRECTORY_DOWN);

    private SignInCredential(String login, String password, Origin from, boolean toStay) {
        this.login = login == null ? "" : login;
        this.password = password == null ? "" : password;
        this.from = from;
        this.toStay = toStay;
    }

    /** For a session of the console. */
    static SignInCredential toStay(String login, String password, Origin from) {
        return new SignInCredential(login, password, from, true);
    }

    /** For one request of the API. */
    static SignInCredential once(String login, String password, Origin from) {
        return new SignInCredential(login, password, from, false);
    }

    String login() {
        return login;
    }

    String password() {
        return password;
    }

    Origin from() {
        return from;
    }

    boolean staying() {
        return toStay;
    }

    /** Nobody has such a login or password: neither the directory nor the audit log is told. */
    boolean tooLong() {
        return login.length() > LONGEST_LOGIN || password.length() > LONGEST_PASSWORD;
    }

    void answer(Admittance answer) {
        this.answer = answer;
    }

    /** What the store said; that the directory does not answer where no store looked at it. */
    Admittance answer() {
        return answer;
    }
}
