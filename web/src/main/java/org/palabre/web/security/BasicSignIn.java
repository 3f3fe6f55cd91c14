package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.palabre.directory.Person;
import org.palabre.web.security.Admittance.Reason;

/** HTTP Basic (RFC 7617) for the API. */
@ApplicationScoped
class BasicSignIn {
    /** All that somebody may do who has a password from somebody else. */
    private static final String OWN_PASSWORD = "/password";

    private IdentityStoreHandler stores;
    private SessionLifetime stay;
    private HourlyAudit audit;
    private Clock clock;

    protected BasicSignIn() {}

    @Inject
    BasicSignIn(IdentityStoreHandler stores, SessionLifetime stay, HourlyAudit audit, Clock clock) {
        this.stores = stores;
        this.stay = stay;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty: the {@link Refusal} stands with the request. */
    Optional<Person> admit(HttpServletRequest request) {
        Optional<String[]> credentials = credentials(request.getHeader("Authorization"));
        if (credentials.isEmpty()) {
            return Optional.empty();
        }
        var from = new Origin(request.getRemoteAddr(), DeviceCookie.of(request));
        var credential = SignInCredential.once(credentials.get()[0], credentials.get()[1], from);
        boolean mustChange;
        try {
            stores.validate(credential);
            if (credential.answer() instanceof Admittance.Granted granted) {
                Person person = granted.person();
                audit.record(person.actingFrom(request.getRemoteAddr()), "sign-in.rest", person.login(), "");
            }
            mustChange = credential.answer() instanceof Admittance.Granted granted
                    && stay.mustChange(granted.person())
                    && !OWN_PASSWORD.equals(request.getPathInfo());
        } catch (RuntimeException e) {
            // such as a database that is away: the API tells it in its own form, the container would show a page
            Refusal.failed(request, e);
            return Optional.empty();
        }
        return switch (credential.answer()) {
            case Admittance.Granted granted ->
                mustChange ? refuse(request, Refusal.of(403, "signIn.changePassword")) : Optional.of(granted.person());
            case Admittance.TooManyTries tries -> refuse(request, tooMany(tries.until()));
            case Admittance.Refused refused ->
                refuse(request, Refusal.of(status(refused.reason()), "signIn.refused." + refused.reason()));
        };
    }

    private Refusal tooMany(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        return new Refusal(
                429,
                "signIn.tooManyTries",
                List.of(Math.ceilDiv(seconds, 60)),
                Optional.of(Duration.ofSeconds(seconds)));
    }

    private static Optional<Person> refuse(HttpServletRequest request, Refusal refusal) {
        refusal.remember(request);
        return Optional.empty();
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case WRONG_CREDENTIALS, PASSWORD_EXPIRED, ACCOUNT_LOCKED -> 401;
            case NOT_ALLOWED -> 403;
            case DIRECTORY_DOWN -> 503;
        };
    }

    /** Login and password; empty when the header is missing or not Basic. */
    static Optional<String[]> credentials(String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new String[] {pair.substring(0, colon), pair.substring(colon + 1)});
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
