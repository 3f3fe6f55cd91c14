package org.palabre.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What only our own pages may do, and where somebody not signed in is sent. */
final class OwnPages {
    private static final String PASSWORD = "/phone/pin.xhtml";

    private OwnPages() {}

    /** A web socket carries the session's cookie from any page: only the Origin tells ours (RFC 6455 §10.2). */
    static boolean foreignSocket(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && !authority(request.getHeader("Origin"))
                        .filter(origin -> origin.equalsIgnoreCase(request.getHeader("Host")))
                        .isPresent();
    }

    /**
     * Somebody signs in from a page of another site: a person would go on as somebody else without knowing. The sign-in
     * page has no token of its own, as it keeps no state; a browser always says where a form comes from.
     */
    static boolean foreignSignIn(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return "POST".equals(request.getMethod())
                && "/login.xhtml".equals(request.getServletPath())
                && origin != null
                && !authority(origin)
                        .filter(host -> host.equalsIgnoreCase(request.getHeader("Host")))
                        .isPresent();
    }

    static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) {
        // a browser that has an id was signed in: signing out takes it away
        send(request, response, signIn(request, wanted(request), request.getRequestedSessionId() != null));
    }

    /** Address of the sign-in page. @param ended it says that a session has ended */
    static String signIn(HttpServletRequest request, Optional<LocalPath> wanted, boolean ended) {
        String query = Stream.concat(
                        Stream.of("ended=1").filter(one -> ended),
                        wanted
                                .map(path -> "wanted=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8))
                                .stream())
                .collect(Collectors.joining("&"));
        return request.getContextPath() + "/login.xhtml" + (query.isEmpty() ? "" : "?" + query);
    }

    /** Where a password is changed, and what shows that page and leaves it. */
    static boolean beyondThePassword(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.equals(PASSWORD)
                && !path.equals("/login.xhtml")
                && !path.startsWith("/error/")
                && !path.startsWith("/jakarta.faces.push");
    }

    static void sendToPassword(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, request.getContextPath() + PASSWORD);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String page) {
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                                + page.replace("&", "&amp;") + "\"></redirect></partial-response>");
            } else {
                response.sendRedirect(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page to come back to: the one asked for, or the one whose button was pressed too late. */
    private static Optional<LocalPath> wanted(HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            return LocalPath.parse(request.getServletPath() + (query == null ? "" : "?" + query));
        }
        String referer = request.getHeader("Referer");
        return authority(referer)
                .filter(host -> host.equalsIgnoreCase(request.getHeader("Host")))
                .map(host -> referer.substring(referer.indexOf(host) + host.length()))
                .flatMap(LocalPath::parse);
    }

    private static Optional<String> authority(String address) {
        try {
            return Optional.ofNullable(address).map(URI::create).map(URI::getRawAuthority);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
