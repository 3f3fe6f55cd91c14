package org.palabre.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers that every answer carries. Pages replace the content policy by the one of {@code web.xml} with their nonce; here
 * stands the one for everything that is no page.
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
        chain.doFilter(request, response);
    }
}
