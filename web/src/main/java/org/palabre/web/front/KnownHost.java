package org.palabre.web.front;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** Refuses requests for another console (rule 4). */
final class KnownHost implements HttpHandler {
    private static final int MISDIRECTED = 421;

    private final Supplier<Rules> rules;
    private final HttpHandler next;

    KnownHost(Supplier<Rules> rules, HttpHandler next) {
        this.rules = rules;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String authority = exchange.getRequestHeaders().getFirst(Headers.HOST);
        var local = exchange.getConnection().getLocalAddress(InetSocketAddress.class);
        // one in the first line is for proxies; HTTP/1.0 without any is refused, too
        boolean known = rules.get().host().isKnown(authority, local.getAddress());
        if (known && !exchange.isHostIncludedInRequestURI()) {
            next.handleRequest(exchange);
            return;
        }
        exchange.setPersistent(false);
        exchange.setStatusCode(MISDIRECTED);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain;charset=UTF-8");
        exchange.getResponseSender()
                .send("This console is not known by that name. Its operator sets its address in PALABRE_CONSOLE.\n");
    }
}
