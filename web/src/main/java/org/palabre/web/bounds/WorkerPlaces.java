package org.palabre.web.bounds;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/** Hands whole requests to the workers, so many of each visitor at once (rules 4 and 5). */
final class WorkerPlaces implements HttpHandler {
    /** A visitor who has not read an answer after this long makes room when others wait. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Queue queue;
    private final HttpHandler next;

    WorkerPlaces(Queue queue, HttpHandler next) {
        this.queue = queue;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var asked = new Asked(exchange);
        exchange.addExchangeCompleteListener((done, others) -> {
            queue.leave(asked);
            others.proceed();
        });
        if (queue.enter(asked)) {
            next.handleRequest(exchange);
        } else {
            exchange.dispatch(SameThreadExecutor.INSTANCE, () -> queue.await(asked));
        }
    }

    private final class Asked implements Queue.Request {
        private final HttpServerExchange exchange;
        private final long since = System.nanoTime();

        Asked(HttpServerExchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public Visitor visitor() {
            return Visitor.of(exchange);
        }

        @Override
        public void start() {
            exchange.dispatch(next);
        }

        @Override
        public void refuse() {
            exchange.dispatch(exchange.getIoThread(), Refusals::busy);
        }

        @Override
        public boolean stuck() {
            return exchange.isResponseStarted() && System.nanoTime() - since > PATIENCE_NANOS;
        }

        /** The worker that writes sees it at once. */
        @Override
        public void drop() {
            IoUtils.safeClose(exchange.getConnection());
        }
    }
}
