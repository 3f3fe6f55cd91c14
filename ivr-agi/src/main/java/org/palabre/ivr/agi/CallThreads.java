package org.palabre.ivr.agi;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * One of the server's own threads for each caller who is in a call flow, kept for the next callers (docs/adr/0006). The
 * one place that makes a pool.
 */
public final class CallThreads implements Executor, AutoCloseable {
    private final ExecutorService threads;

    public CallThreads(ThreadFactory factory) {
        threads = Executors.newCachedThreadPool(factory);
    }

    @Override
    public void execute(Runnable call) {
        threads.execute(call);
    }

    /** Does not wait for the callers' flows: they end with their connections. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
