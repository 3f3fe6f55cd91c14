package org.palabre.testing.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that reads all sockets and runs all timers of all calls of this process. Two threads per call would
 * make two hundred callers unpunctual; one selector is not even busy.
 */
final class Wire {

    /** Something to do at a time of {@link System#nanoTime}. */
    private static final class Due implements Comparable<Due> {
        final long at;
        final Runnable action;

        Due(long at, Runnable action) {
            this.at = at;
            this.action = action;
        }

        @Override
        public int compareTo(Due other) {
            return Long.signum(at - other.at);
        }
    }

    private static final Wire SHARED = new Wire();

    private final Selector selector;
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Due> timers = new PriorityQueue<>();
    private final Thread thread;

    private Wire() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(this::run, "calls");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    static Wire shared() {
        return SHARED;
    }

    /** Opens a UDP socket; {@code whenReadable} runs on the wire's thread. Port 0: any free one. */
    DatagramChannel open(InetSocketAddress local, Runnable whenReadable) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.bind(local);
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 18);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        execute(() -> register(channel, whenReadable));
        return channel;
    }

    private void register(DatagramChannel channel, Runnable whenReadable) {
        try {
            if (channel.isOpen()) {
                channel.register(selector, SelectionKey.OP_READ, whenReadable);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the action soon, in the order of the calls. */
    void execute(Runnable action) {
        if (Thread.currentThread() == thread) {
            action.run();
        } else {
            orders.add(action);
            selector.wakeup();
        }
    }

    /**
     * Runs the action after a delay in milliseconds, at most some two later: never by asking the clock over and over.
     */
    void after(long millis, Runnable action) {
        long at = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        execute(() -> timers.add(new Due(at, action)));
    }

    /** Runs the action at a time of {@link System#nanoTime}; only from the wire's own thread. */
    void at(long nanoTime, Runnable action) {
        timers.add(new Due(nanoTime, action));
    }

    private void run() {
        while (true) {
            try {
                turn();
            } catch (IOException | RuntimeException e) {
                // one broken call must not silence all others
                System.getLogger(Wire.class.getName()).log(System.Logger.Level.WARNING, "on the calls' thread", e);
            }
        }
    }

    private void turn() throws IOException {
        long wait = timers.isEmpty() ? 1_000_000_000 : timers.peek().at - System.nanoTime();
        if (wait > 0) {
            selector.select(1 + wait / 1_000_000);
        } else {
            selector.selectNow();
        }
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isValid()) {
                guarded((Runnable) key.attachment());
            }
        }
        selector.selectedKeys().clear();
        for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
            guarded(order);
        }
        while (!timers.isEmpty() && timers.peek().at - System.nanoTime() <= 0) {
            guarded(timers.poll().action);
        }
    }

    private static void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            System.getLogger(Wire.class.getName()).log(System.Logger.Level.WARNING, "on the calls' thread", e);
        }
    }
}
