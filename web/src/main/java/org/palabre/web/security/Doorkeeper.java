package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.palabre.directory.Person;

/**
 * Tells the container who makes each request: by HTTP Basic for the API, by the session for everything else. Whom it
 * does not know, the API refuses itself (its {@code SignInFilter}): the container's refusal would be a page.
 */
@ApplicationScoped
public class Doorkeeper implements HttpAuthenticationMechanism {
    private BasicSignIn basic;
    private SessionLifetime stay;

    protected Doorkeeper() {}

    @Inject
    Doorkeeper(BasicSignIn basic, SessionLifetime stay) {
        this.basic = basic;
        this.stay = stay;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (OwnPages.foreignSocket(request) || OwnPages.foreignSignIn(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (request.getServletPath().startsWith("/api")) {
            return known(basic.admit(request), request, context);
        }
        if (request.getServletPath().startsWith("/jakarta.faces.resource")) {
            return known(SignedIn.ofSession(request), request, context);
        }
        Optional<Person> person = stay.of(request);
        if (person.isPresent()) {
            if (stay.mustChange(request) && OwnPages.beyondThePassword(request)) {
                OwnPages.sendToPassword(request, response);
                return AuthenticationStatus.SEND_CONTINUE;
            }
            return known(person, request, context);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        OwnPages.sendToSignIn(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus known(
            Optional<Person> found, HttpServletRequest request, HttpMessageContext context) {
        if (found.isEmpty()) {
            return context.doNothing();
        }
        Person person = found.get();
        SignedIn.remember(request, person);
        return context.notifyContainerAboutLogin(person::login, DirectoryIdentityStore.groups(person));
    }
}
