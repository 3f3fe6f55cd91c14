package org.palabre.ivr.ami;

import java.lang.System.Logger.Level;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.palabre.shared.OutageLog;

/** One thread on which everything that the switch tells is worked off, in the order in which it was told. */
class EventLane {
    private static final System.Logger LOG = System.getLogger(EventLane.class.getName());

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private volatile boolean stopped;

    void start(ThreadFactory threads) {
        threads.newThread(this::work).start();
    }

    void stop() {
        stopped = true;
    }

    void add(Runnable step) {
        queue.add(step);
    }

    private void work() {
        while (!stopped) {
            try {
                Runnable step = queue.poll(1, TimeUnit.SECONDS);
                if (step != null) {
                    step.run();
                }
            } catch (InterruptedException over) {
                return;
            } catch (RuntimeException failure) {
                if (!OutageLog.tells(failure)) {
                    LOG.log(Level.ERROR, "an event of the switch could not be worked off", failure);
                }
            }
        }
    }
}
