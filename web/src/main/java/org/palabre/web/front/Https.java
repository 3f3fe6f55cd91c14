package org.palabre.web.front;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.ConfidentialPortManager;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets nothing travel in clear beyond the loopback interface (rule 5). */
final class Https implements HttpHandler {
    private static final HttpString STRICT = Headers.STRICT_TRANSPORT_SECURITY;
    private static final String A_YEAR = "max-age=31536000";

    private final Supplier<Rules> rules;
    private final Supplier<ConfidentialPortManager> ports;
    private final HttpHandler next;

    Https(Supplier<Rules> rules, Supplier<ConfidentialPortManager> ports, HttpHandler next) {
        this.rules = rules;
        this.ports = ports;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.isSecure()) {
            if (isConsole(host(exchange))) {
                exchange.getResponseHeaders().put(STRICT, A_YEAR);
            }
            next.handleRequest(exchange);
        } else if (mayBePlain(exchange)) {
            next.handleRequest(exchange);
        } else {
            sendToHttps(exchange);
        }
    }

    /** Browsers keep to it for a year: only said where the operator said that the console is reached by HTTPS. */
    private boolean isConsole(String host) {
        return rules.get()
                .console()
                .map(URI::getHost)
                .filter(console ->
                        Host.name(host).filter(console::equalsIgnoreCase).isPresent())
                .isPresent();
    }

    private boolean mayBePlain(HttpServerExchange exchange) {
        return rules.get().plainEverywhere()
                || isLoopback(exchange)
                || rules.get().plainReceipts() && exchange.getRequestPath().equals("/sms/receipts");
    }

    private static boolean isLoopback(HttpServerExchange exchange) {
        var peer = exchange.getConnection().getPeerAddress(InetSocketAddress.class);
        return peer.getAddress().isLoopbackAddress()
                && exchange.getSourceAddress().getAddress().isLoopbackAddress()
                && Host.isLoopback(host(exchange));
    }

    /** A form or a program has sent in clear already: it is told, not sent on as if nothing were. */
    private void sendToHttps(HttpServerExchange exchange) {
        boolean page = exchange.getRequestMethod().equals(Methods.GET)
                && !exchange.getRequestPath().startsWith("/api");
        Optional<String> there = page ? address(exchange) : Optional.empty();
        exchange.setPersistent(false);
        there.ifPresent(address -> exchange.getResponseHeaders().put(Headers.LOCATION, address));
        exchange.setStatusCode(there.isPresent() ? StatusCodes.PERMANENT_REDIRECT : StatusCodes.FORBIDDEN);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain;charset=UTF-8");
        exchange.getResponseSender().send("This console is reached by HTTPS only.\n");
    }

    private Optional<String> address(HttpServerExchange exchange) {
        String path =
                exchange.getRequestURI() + (exchange.getQueryString().isEmpty() ? "" : "?" + exchange.getQueryString());
        Optional<URI> console = rules.get().console();
        if (console.isPresent()) {
            return Optional.of("https://" + console.get().getRawAuthority() + path);
        }
        return Host.name(host(exchange))
                .map(name -> "https://" + name + ":" + ports.get().getConfidentialPort(exchange) + path);
    }

    private static String host(HttpServerExchange exchange) {
        return exchange.getRequestHeaders().getFirst(Headers.HOST);
    }
}
