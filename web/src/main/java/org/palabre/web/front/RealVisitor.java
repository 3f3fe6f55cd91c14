package org.palabre.web.front;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Believes what a configured proxy says of the visitor, nobody else, and lets nothing of it through (rules 2 and 3).
 */
final class RealVisitor implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(RealVisitor.class.getName());
    private static final List<HttpString> FORWARDED = List.of(
            Headers.FORWARDED,
            Headers.X_FORWARDED_FOR,
            Headers.X_FORWARDED_PROTO,
            Headers.X_FORWARDED_HOST,
            Headers.X_FORWARDED_PORT,
            Headers.X_FORWARDED_SERVER);

    private final Supplier<Rules> rules;
    private final HttpHandler next;
    private final AtomicBoolean said = new AtomicBoolean();

    RealVisitor(Supplier<Rules> rules, HttpHandler next) {
        this.rules = rules;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        InetAddress peer = exchange.getSourceAddress().getAddress();
        String chain = joined(exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR));
        if (rules.get().proxies().include(peer)) {
            InetAddress visitor = rules.get().proxies().visitor(peer, chain);
            exchange.setSourceAddress(new InetSocketAddress(visitor, 0));
            takeScheme(exchange);
        } else if (chain != null && said.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "X-Forwarded-For of {0} is not believed: PALABRE_PROXIES does not name that address. Said once",
                    peer.getHostAddress());
        }
        FORWARDED.forEach(exchange.getRequestHeaders()::remove);
        next.handleRequest(exchange);
    }

    private static void takeScheme(HttpServerExchange exchange) {
        HeaderValues schemes = exchange.getRequestHeaders().get(Headers.X_FORWARDED_PROTO);
        if (schemes != null) {
            String said = schemes.getLast();
            String last = said.substring(said.lastIndexOf(',') + 1).strip();
            if (last.equalsIgnoreCase("https")) {
                exchange.setRequestScheme("https");
            }
        }
    }

    private static String joined(HeaderValues lines) {
        return lines == null ? null : String.join(",", lines);
    }
}
