package org.palabre.web.bounds;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.session.Session;
import io.undertow.servlet.spec.ServletContextImpl;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Knows visitors: only who is signed in has a session. */
final class Visitors {
    private final ServletContextImpl context;

    Visitors(ServletContextImpl context) {
        this.context = context;
    }

    Visitor of(HttpServerExchange exchange) {
        return session(exchange)
                .map(session -> new Visitor(session.getId(), true))
                .orElseGet(() -> new Visitor(address(exchange.getSourceAddress()), false));
    }

    private Optional<Session> session(HttpServerExchange exchange) {
        Cookie cookie =
                exchange.getRequestCookie(context.getSessionCookieConfig().getName());
        return Optional.ofNullable(cookie)
                .map(given -> given.getValue().split("\\.", 2)[0]) // behind the dot stands which node made it
                .map(context.getDeployment().getSessionManager()::getSession);
    }

    /**
     * Of IPv6 the half that a provider gives to one customer: the other half anybody may choose anew for each request.
     */
    static String address(InetSocketAddress from) {
        InetAddress address = from.getAddress();
        if (address == null) {
            return from.getHostString();
        }
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return address.getHostAddress();
        }
        var half = new StringBuilder();
        for (int at = 0; at < 8; at++) {
            half.append(String.format("%02x", bytes[at]));
        }
        return half.toString();
    }
}
