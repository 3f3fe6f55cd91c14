package org.palabre.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.palabre.directory.Person;
import org.palabre.web.language.Viewer;

/** The sign-in page: one field each, and one message for each reason why not. */
@Named("signIn")
@RequestScoped
public class SignInPage {
    @Inject
    IdentityStoreHandler stores;

    @Inject
    Clock clock;

    @Inject
    SessionLifetime stay;

    @Inject
    Viewer viewer;

    @Inject
    CurrentUser user;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    private String login;
    private String password;
    private String wanted;
    private String refusal;
    private long minutes;

    /** Somebody already signed in has nothing to do here. After picking a language they get the page anew, in it. */
    public void enter() throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (user.isPresent()) {
            follow();
        } else if (viewer.read(request.getParameter("language"), (HttpServletResponse) external.getResponse())) {
            external.redirect(address());
            faces.responseComplete();
        }
    }

    public void signIn() throws IOException {
        String known = DeviceCookie.of(request);
        String device = known.isEmpty() ? DeviceCookie.random() : known;
        var credential = SignInCredential.toStay(login, password, new Origin(request.getRemoteAddr(), device));
        stores.validate(credential);
        switch (credential.answer()) {
            case Admittance.Granted granted -> welcome(granted.person(), device);
            case Admittance.Refused refused -> refusal = "signIn.refused." + refused.reason();
            case Admittance.TooManyTries tries -> wait(tries.until());
        }
    }

    private void welcome(Person person, String device) throws IOException {
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        DeviceCookie.keep(device, request, response);
        stay.begin(request, person);
        viewer.recall(user.actor());
        follow();
    }

    private void wait(Instant until) {
        refusal = "signIn.tooManyTries";
        minutes = Math.max(
                1, Math.ceilDiv(Duration.between(clock.instant(), until).toSeconds(), 60));
    }

    private void follow() throws IOException {
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath()
                + LocalPath.parse(wanted).orElse(LocalPath.HOME).value());
        faces.responseComplete();
    }

    /** Address of this page in that language. A plain link: those of Faces look for a session and make one. */
    public String inLanguage(String language) {
        String page = address();
        return page + (page.contains("?") ? "&" : "?") + "language=" + language;
    }

    private String address() {
        return OwnPages.signIn(request, LocalPath.parse(wanted), "1".equals(request.getParameter("ended")));
    }

    /** Characters: the page refuses more before anything is done with them. */
    public int getLongestLogin() {
        return SignInCredential.LONGEST_LOGIN;
    }

    public int getLongestPassword() {
        return SignInCredential.LONGEST_PASSWORD;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    /** Key of the message, or null. */
    public String getRefusal() {
        return refusal;
    }

    /** To wait after too many tries. */
    public long getMinutes() {
        return minutes;
    }
}
