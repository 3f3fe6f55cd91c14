package org.palabre.web.bounds;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;

/**
 * Who asks, as far as bounds go.
 *
 * @param name of the session or of the address
 */
record Visitor(String name, boolean signedIn) {
    private static final AttachmentKey<Visitor> KEY = AttachmentKey.create(Visitor.class);

    void remember(HttpServerExchange exchange) {
        exchange.putAttachment(KEY, this);
    }

    static Visitor of(HttpServerExchange exchange) {
        return exchange.getAttachment(KEY);
    }
}
