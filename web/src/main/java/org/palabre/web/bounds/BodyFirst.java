package org.palabre.web.bounds;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Lets requests pass when their body is there as a whole (rules 1 to 3). */
final class BodyFirst implements HttpHandler {
    private final Visitors visitors;
    private final BufferedBodies stock;
    private final HttpHandler next;

    BodyFirst(Visitors visitors, BufferedBodies stock, HttpHandler next) {
        this.visitors = visitors;
        this.stock = stock;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Visitor visitor = visitors.of(exchange);
        visitor.remember(exchange);
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
            return;
        }
        BodyKind kind = BodyKind.of(exchange, visitor);
        if (exchange.getRequestContentLength() > Body.READ_TO_THE_END) {
            exchange.setMaxEntitySize(Body.READ_TO_THE_END);
            Refusals.tooLarge(exchange, kind);
            return;
        }
        new Body(exchange, kind, visitor, stock, next).take();
    }
}
