package org.palabre.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs the work of one session, one piece after the other, in the order it came, on threads of the container. Afterwards
 * makes a new picture: at once after a silence, and then at most five a second, whatever happens meanwhile.
 */
final class Lane {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());
    private static final int STRETCH = 64;
    private static final long PAUSE_MILLIS = 200;
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private final Runnable afterwards;

    // on the lane only
    private boolean changed;
    private boolean pausing;

    Lane(Executor executor, ScheduledExecutorService timer, Runnable afterwards) {
        this.executor = executor;
        this.timer = timer;
        this.afterwards = afterwards;
    }

    void submit(Runnable piece) {
        add(() -> {
            changed = true;
            piece.run();
        });
    }

    private void add(Runnable piece) {
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
            if (changed && !pausing) {
                changed = false;
                pause();
                safely(afterwards);
            }
        } finally {
            running.set(false);
            if (!work.isEmpty() && running.compareAndSet(false, true)) {
                executor.execute(this::run);
            }
        }
    }

    private void pause() {
        pausing = true;
        try {
            timer.schedule(() -> add(() -> pausing = false), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            pausing = false;
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
