package org.palabre.ivr.agi;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * One thread for each caller who is in a call flow. Virtual on JDK 24 and newer; below, asterisk-java's synchronized
 * reads would pin each of them to a carrier, so the server's own threads are taken. The one place that makes threads.
 */
public final class CallThreads implements Executor, AutoCloseable {
    private static final int UNPINNED = 24;

    private final ExecutorService threads;

    public CallThreads(ThreadFactory below24) {
        ThreadFactory factory = Runtime.version().feature() >= UNPINNED
                ? Thread.ofVirtual().name("call-", 1).factory()
                : below24;
        threads = Executors.newThreadPerTaskExecutor(factory);
    }

    @Override
    public void execute(Runnable call) {
        threads.execute(call);
    }

    /** Interrupts the callers' flows and does not wait for them: the switch sees the link end and apologises. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
