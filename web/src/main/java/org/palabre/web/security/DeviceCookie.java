package org.palabre.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * Tells a browser apart in which somebody has signed in: others' wrong passwords do not count there. It signs nobody
 * in. 256 random bits need no signature: what was not given out is not found in the database.
 */
final class DeviceCookie {
    static final String NAME = "palabre-device";
    private static final int BYTES = 32;
    private static final String FORM = "[A-Za-z0-9_-]{43}";
    private static final Duration LIFE = Duration.ofDays(90);
    private static final SecureRandom RANDOM = new SecureRandom();

    private DeviceCookie() {}

    /** Empty where there is none. */
    static String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>of() : Arrays.stream(cookies))
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> value.matches(FORM))
                .findFirst()
                .orElse("");
    }

    static String random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * Anew at each sign-in, so that it lasts as long as somebody comes. Secure over HTTPS: see undertow-handlers.conf.
     */
    static void keep(String device, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, device);
        cookie.setHttpOnly(true);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) LIFE.toSeconds());
        response.addCookie(cookie);
    }
}
