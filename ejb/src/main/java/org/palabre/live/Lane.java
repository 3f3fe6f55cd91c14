package org.palabre.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs the work of one session, one piece after the other, in the order it came, on threads of the container. After each
 * stretch of work it runs {@code afterwards} once: many events, one new picture.
 */
final class Lane {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());
    private static final int STRETCH = 64;
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Executor executor;
    private final Runnable afterwards;

    Lane(Executor executor, Runnable afterwards) {
        this.executor = executor;
        this.afterwards = afterwards;
    }

    void submit(Runnable piece) {
        work.add(piece);
        if (running.compareAndSet(false, true)) {
            executor.execute(this::run);
        }
    }

    private void run() {
        try {
            Runnable piece;
            for (int i = 0; i < STRETCH && (piece = work.poll()) != null; i++) {
                safely(piece);
            }
            safely(afterwards);
        } finally {
            running.set(false);
            if (!work.isEmpty() && running.compareAndSet(false, true)) {
                executor.execute(this::run);
            }
        }
    }

    private static void safely(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Work of a session failed; the next snapshot mends it", e);
        }
    }
}
