package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.palabre.directory.Person;
import org.palabre.web.language.Texts;
import org.palabre.web.security.Admittance.Reason;

/** HTTP Basic (RFC 7617) for the API; refusals are problem details (RFC 9457). */
@ApplicationScoped
class BasicSignIn {
    private Gate gate;
    private Clock clock;

    protected BasicSignIn() {}

    @Inject
    BasicSignIn(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Empty: the refusal was written to the response. */
    Optional<Person> admit(HttpServletRequest request, HttpServletResponse response) {
        Texts texts = Texts.in(request.getLocale());
        Optional<String[]> credentials = credentials(request.getHeader("Authorization"));
        if (credentials.isEmpty()) {
            return refuse(response, 401, "refused.notSignedIn", texts);
        }
        return switch (gate.admit(credentials.get()[0], credentials.get()[1], request.getRemoteAddr())) {
            case Admittance.Granted granted -> Optional.of(granted.person());
            case Admittance.TooManyTries tries -> tooMany(tries.until(), response, texts);
            case Admittance.Refused refused ->
                refuse(response, status(refused.reason()), "signIn.refused." + refused.reason(), texts);
        };
    }

    private Optional<Person> tooMany(Instant until, HttpServletResponse response, Texts texts) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        response.setHeader("Retry-After", Long.toString(seconds));
        return refuse(response, 429, "signIn.tooManyTries", texts, Math.ceilDiv(seconds, 60));
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case WRONG_CREDENTIALS, PASSWORD_EXPIRED, ACCOUNT_LOCKED -> 401;
            case NOT_ALLOWED -> 403;
            case DIRECTORY_DOWN -> 503;
        };
    }

    private static Optional<Person> refuse(
            HttpServletResponse response, int status, String key, Texts texts, Object... arguments) {
        response.setStatus(status);
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Palabre\", charset=\"UTF-8\"");
        }
        response.setContentType("application/problem+json;charset=UTF-8");
        try {
            response.getWriter()
                    .write(Json.createObjectBuilder()
                            .add("type", "about:blank")
                            .add("status", status)
                            .add("title", texts.of(key, arguments))
                            .add("key", key)
                            .build()
                            .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
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
