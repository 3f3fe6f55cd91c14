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

    static void failed(HttpServletRequest request, RuntimeException failure) {
        request.setAttribute(NAME, failure);
    }

    /**
     * That nobody signed in, when nothing else is known.
     *
     * @throws RuntimeException what failed while the credentials were checked
     */
    public static Refusal ofRequest(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof RuntimeException failure) {
            throw failure;
        }
        return request.getAttribute(NAME) instanceof Refusal refusal ? refusal : of(401, "refused.notSignedIn");
    }
}
