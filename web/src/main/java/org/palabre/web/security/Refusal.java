package org.palabre.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why a request to the API comes from nobody. Kept with the request: the API answers, in its own form.
 *
 * @param status of HTTP
 * @param key of the message
 * @param retryAfter when to try again, where waiting helps
 */
public record Refusal(int status, String key, List<Object> arguments, Optional<Duration> retryAfter) {
    private static final String NAME = Refusal.class.getName();

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(int status, String key) {
        return new Refusal(status, key, List.of(), Optional.empty());
    }

    void remember(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    /** That nobody signed in, when nothing else is known. */
    public static Refusal ofRequest(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Refusal refusal ? refusal : of(401, "refused.notSignedIn");
    }
}
