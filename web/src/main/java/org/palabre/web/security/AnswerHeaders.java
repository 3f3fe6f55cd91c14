package org.palabre.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers that every answer carries, and the refusal of forms that cannot be read. Pages replace the content policy by
 * the one of {@code web.xml} with their nonce; here stands the one for everything that is no page.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AnswerHeaders extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        if (!request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
            if (!request.getServletPath().endsWith(".xhtml")) {
                response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            }
        }
        if (request.getServletPath().endsWith(".xhtml") && !isReadable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A form with files that breaks off, or is none: found out here, where it is no failure of ours yet. */
    private static boolean isReadable(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())) {
            return true;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
