package org.palabre.ivr.agi;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.asteriskjava.fastagi.internal.AgiConnectionHandler;
import org.asteriskjava.util.ServerSocketFacade;

/**
 * asterisk-java's server with our limits: every request runs the one call flow (the library's default mapping would run
 * any class or file that a request names).
 */
public class AgiServer extends DefaultAgiServer {
    private static final System.Logger LOG = System.getLogger(AgiServer.class.getName());

    private final Executor threads;
    private final Semaphore places;
    private final GuardedServerSocket socket;
    private final Set<AgiConnectionHandler> underway = ConcurrentHashMap.newKeySet();

    /**
     * Binds at once, so that a port in use is known at the start.
     *
     * @param threads runs one call each; may block for minutes
     */
    public AgiServer(AgiSettings settings, AgiScript script, Executor threads) throws IOException {
        super(null, new StaticMappingStrategy(script), CallChannel::new);
        this.threads = threads;
        this.places = new Semaphore(settings.maxCalls());
        this.socket = new GuardedServerSocket(settings);
    }

    /** The port really taken. */
    public int boundPort() {
        return socket.port();
    }

    @Override
    protected ServerSocketFacade createServerSocket() {
        return socket;
    }

    /** Out of file handles, accepting fails at once and again and again: breathe in between. */
    @Override
    protected void handleException(String message, Exception failure) {
        LOG.log(Level.WARNING, message, failure);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }

    @Override
    protected void execute(Runnable call) {
        if (!places.tryAcquire()) {
            throw new RejectedExecutionException("PALABRE_AGI_MAX_CALLS reached");
        }
        boolean taken = false;
        try {
            threads.execute(() -> runAndLeave((AgiConnectionHandler) call));
            taken = true;
        } catch (OutOfMemoryError noThread) {
            throw new RejectedExecutionException("the system gives no thread for a call", noThread);
        } finally {
            if (!taken) {
                places.release();
            }
        }
    }

    private void runAndLeave(AgiConnectionHandler call) {
        underway.add(call);
        try {
            call.run();
        } finally {
            underway.remove(call);
            places.release();
        }
    }

    /** Who is in the menus hears the apology: the switch sees the connection end. */
    @Override
    public void shutdown() {
        super.shutdown();
        underway.forEach(AgiConnectionHandler::release);
    }
}
