package org.palabre.shared;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps work that is asked for often to a pace: at once after a silence, then once in each pause; the last is never
 * lost.
 */
public final class Throttle {
    private final ScheduledExecutorService timer;
    private final Duration pause;
    private final Runnable work;
    private boolean pausing;
    private boolean asked;

    /** @param work runs on the thread that asks or on the timer's: it hands over what takes time */
    public Throttle(ScheduledExecutorService timer, Duration pause, Runnable work) {
        this.timer = timer;
        this.pause = pause;
        this.work = work;
    }

    public void ask() {
        synchronized (this) {
            if (pausing) {
                asked = true;
                return;
            }
            pausing = true;
        }
        run();
    }

    private void run() {
        try {
            timer.schedule(this::pauseIsOver, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            synchronized (this) {
                pausing = false;
            }
        }
        work.run();
    }

    private void pauseIsOver() {
        synchronized (this) {
            pausing = asked;
            asked = false;
            if (!pausing) {
                return;
            }
        }
        run();
    }
}
