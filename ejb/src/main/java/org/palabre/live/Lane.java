package org.palabre.live;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.palabre.shared.OutageLog;
import org.palabre.shared.Throttle;

/**
 * Runs the work of one session, one piece after the other, in the order it came, on threads of the container.
 * Afterwards makes a new picture: at once after a silence, and then at most three a second, which is what a page reads.
 */
final class Lane {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());
    private static final int STRETCH = 64;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Executor executor;
    private final Throttle pictures;
    /** On the lane only. */
    private boolean changed;

    Lane(Executor executor, ScheduledExecutorService timer, Runnable afterwards) {
        this.executor = executor;
        this.pictures = new Throttle(timer, PAUSE, () -> add(afterwards));
    }

    /** At once, on a thread of the container. */
    void submit(Runnable piece) {
        add(() -> {
            changed = true;
            piece.run();
        });
    }

    /** With the next picture, or before the next piece that is submitted: nobody is woken for it alone. */
    void withPicture(Runnable piece) {
        work.add(piece);
        pictures.ask();
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
            if (changed) {
                changed = false;
                pictures.ask();
            }
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
            if (!OutageLog.tells(e)) {
                LOG.log(System.Logger.Level.ERROR, "Work of a session failed; the next snapshot mends it", e);
            }
        }
    }
}
