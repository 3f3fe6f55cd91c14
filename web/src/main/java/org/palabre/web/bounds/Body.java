package org.palabre.web.bounds;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListener;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * One body on its way in. It is read as it comes, on the network thread of its connection; when it is whole the request
 * goes on as if it had come at once. Of one that is too large nothing is kept.
 */
final class Body implements ChannelListener<StreamSourceChannel>, BufferedBodies.Held {
    private enum Progress {
        MORE,
        WHOLE,
        TOO_LARGE,
        NO_ROOM
    }

    /**
     * Somebody who sends no more than this too much reads the answer only after having sent all: it is read, thrown
     * away, and answered then. Bytes.
     */
    static final long READ_TO_THE_END = 4L * 1024 * 1024;

    private final HttpServerExchange exchange;
    private final BodyKind kind;
    private final Visitor visitor;
    private final BufferedBodies stock;
    private final HttpHandler next;
    private final Deque<PooledByteBuffer> buffers = new ArrayDeque<>();
    private volatile boolean coming = true;
    private XnioExecutor.Key timer;
    private int length;
    private boolean spare;

    Body(HttpServerExchange exchange, BodyKind kind, Visitor visitor, BufferedBodies stock, HttpHandler next) {
        this.exchange = exchange;
        this.kind = kind;
        this.visitor = visitor;
        this.stock = stock;
        this.next = next;
    }

    /** Within the call of the handler. */
    void take() throws Exception {
        exchange.addExchangeCompleteListener(this::completed);
        exchange.setMaxEntitySize(2 * READ_TO_THE_END);
        StreamSourceChannel channel = exchange.getRequestChannel();
        Progress progress = read(channel);
        if (progress != Progress.MORE) {
            end(progress);
            return;
        }
        timer = exchange.getIoThread().executeAfter(this::cut, kind.patience().toMillis(), TimeUnit.MILLISECONDS);
        channel.getReadSetter().set(this);
        channel.resumeReads();
    }

    @Override
    public void handleEvent(StreamSourceChannel channel) {
        if (!coming) {
            return;
        }
        try {
            Progress progress = read(channel);
            if (progress != Progress.MORE) {
                channel.suspendReads();
                Connectors.executeRootHandler(e -> end(progress), exchange);
            }
        } catch (IOException | RuntimeException gone) {
            cut();
        }
    }

    private void end(Progress progress) throws Exception {
        coming = false;
        stopTimer();
        if (progress == Progress.WHOLE) {
            Connectors.ungetRequestBytes(exchange, buffers.toArray(PooledByteBuffer[]::new));
            Connectors.resetRequestChannel(exchange);
            buffers.clear();
            next.handleRequest(exchange);
            return;
        }
        release();
        if (progress == Progress.TOO_LARGE) {
            Refusals.tooLarge(exchange, kind);
        } else {
            Refusals.busy(exchange);
        }
    }

    private Progress read(StreamSourceChannel channel) throws IOException {
        while (true) {
            PooledByteBuffer buffer = room();
            if (buffer == null) {
                return Progress.NO_ROOM;
            }
            int read = channel.read(buffer.getBuffer());
            if (read < 0) {
                return ended();
            }
            if (read == 0) {
                giveBackEmpty();
                return Progress.MORE;
            }
            length += read;
            if (length > READ_TO_THE_END) {
                return Progress.TOO_LARGE;
            }
            if (length > kind.most()) {
                throwAway();
            }
        }
    }

    private Progress ended() {
        if (length > kind.most()) {
            return Progress.TOO_LARGE;
        }
        giveBackEmpty();
        buffers.forEach(full -> full.getBuffer().flip());
        return Progress.WHOLE;
    }

    private PooledByteBuffer room() {
        PooledByteBuffer last = buffers.peekLast();
        if (last != null && last.getBuffer().hasRemaining()) {
            return last;
        }
        if (!spare && !stock.add(visitor, this)) {
            return null;
        }
        spare = false;
        PooledByteBuffer fresh = exchange.getConnection().getByteBufferPool().allocate();
        buffers.add(fresh);
        return fresh;
    }

    /** One buffer stays, for what is still to come. */
    private void throwAway() {
        while (buffers.size() > 1) {
            buffers.removeLast().close();
        }
        buffers.peekLast().getBuffer().clear();
    }

    /** A request that sends headers only, and then nothing, needs no buffer, but is counted. */
    private void giveBackEmpty() {
        PooledByteBuffer last = buffers.peekLast();
        if (last != null && last.getBuffer().position() == 0) {
            buffers.removeLast().close();
            spare = true;
        }
    }

    @Override
    public boolean coming() {
        return coming;
    }

    @Override
    public void drop() {
        exchange.getIoThread().execute(this::cut);
    }

    /** On the network thread of the connection, as all that touches the buffers. */
    private void cut() {
        if (!coming) {
            return;
        }
        coming = false;
        stopTimer();
        release();
        Refusals.close(exchange);
    }

    private void stopTimer() {
        if (timer != null) {
            timer.remove();
        }
    }

    private void release() {
        buffers.forEach(PooledByteBuffer::close);
        buffers.clear();
        stock.remove(visitor, this);
    }

    private void completed(HttpServerExchange done, ExchangeCompletionListener.NextListener others) {
        coming = false;
        stock.remove(visitor, this);
        others.proceed();
    }
}
