package org.palabre.web.front;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/**
 * Refuses bodies whose length shows only on the way (rule 1). The server's own reader takes {@code xchunked} for
 * chunked, a line feed for the end of a chunk's line and whatever stands behind its size; proxies differ in each.
 * Browsers always say the length.
 */
final class OneLength implements HttpHandler {
    private final HttpHandler next;

    OneLength(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING)) {
            // not a byte more is read from here: what follows could be taken for a request
            exchange.setPersistent(false);
            exchange.setStatusCode(StatusCodes.LENGTH_REQUIRED);
            // the end waits for the rest of the body, and whoever drips it must not hold the connection
            exchange.getIoThread().executeAfter(() -> IoUtils.safeClose(exchange.getConnection()), 2, TimeUnit.SECONDS);
            exchange.endExchange();
            return;
        }
        next.handleRequest(exchange);
    }
}
