package org.palabre.web.bounds;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.StatusCodes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xnio.IoUtils;

/**
 * So many web sockets of one session: one more, and the oldest is closed. Visitors who are not signed in get none at
 * all.
 */
final class Sockets implements HttpHandler {
    static final int OF_SESSION = 32;

    private final Map<Visitor, Deque<ServerConnection>> open = new HashMap<>();
    private final HttpHandler next;

    Sockets(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.getRelativePath().startsWith("/jakarta.faces.push/")) {
            exchange.addExchangeCompleteListener((done, others) -> {
                if (done.getStatusCode() == StatusCodes.SWITCHING_PROTOCOLS) {
                    opened(Visitor.of(done), done.getConnection()).ifPresent(IoUtils::safeClose);
                }
                others.proceed();
            });
        }
        next.handleRequest(exchange);
    }

    /** @return the oldest when there are too many */
    private synchronized Optional<ServerConnection> opened(Visitor visitor, ServerConnection socket) {
        open.values().forEach(sockets -> sockets.removeIf(one -> !one.isOpen()));
        open.values().removeIf(Deque::isEmpty);
        Deque<ServerConnection> sockets = open.computeIfAbsent(visitor, v -> new ArrayDeque<>());
        sockets.add(socket);
        return sockets.size() > OF_SESSION ? Optional.of(sockets.removeFirst()) : Optional.empty();
    }
}
