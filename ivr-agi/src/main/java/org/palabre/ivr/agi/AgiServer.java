package org.palabre.ivr.agi;

import java.io.IOException;
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
import org.palabre.ivr.agi.CutOffs.Why;

/**
 * asterisk-java's server with our limits: every request runs the one call flow (the library's default mapping would run
 * any class or file that a request names).
 */
public class AgiServer extends DefaultAgiServer {
    private final Executor threads;
    private final GuardedServerSocket socket;
    private final CutOffs cutOffs;
    private final Set<AgiConnectionHandler> underway = ConcurrentHashMap.newKeySet();

    /**
     * Binds at once, so that a port in use is known at the start.
     *
     * @param threads runs one call each; may block for minutes
     */
    public AgiServer(AgiSettings settings, AgiScript script, Executor threads) throws IOException {
        this(settings, script, threads, new CutOffs());
    }

    private AgiServer(AgiSettings settings, AgiScript script, Executor threads, CutOffs cutOffs) throws IOException {
        super(
                null,
                new StaticMappingStrategy(placed(script, new Semaphore(settings.maxCalls()), cutOffs)),
                CallChannel::new);
        this.threads = threads;
        this.cutOffs = cutOffs;
        this.socket = new GuardedServerSocket(settings, cutOffs);
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
        cutOffs.tell(Why.NOT_ACCEPTED, message + ": " + failure);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }

    /** A connection takes a place once it has said what the call is: one that says nothing has none to take. */
    private static AgiScript placed(AgiScript script, Semaphore places, CutOffs cutOffs) {
        return (request, channel) -> {
            if (!places.tryAcquire()) {
                cutOffs.tell(Why.FULL, request.getUniqueId());
                return;
            }
            try {
                script.service(request, channel);
            } catch (RuntimeException unreadable) {
                // a call flow tells its own failures: this is a request without what each call has
                cutOffs.tell(Why.NO_CALL, unreadable.toString());
            } finally {
                places.release();
            }
        };
    }

    @Override
    protected void execute(Runnable call) {
        try {
            threads.execute(() -> runAndLeave((AgiConnectionHandler) call));
        } catch (OutOfMemoryError noThread) {
            throw new RejectedExecutionException("the system gives no thread for a call", noThread);
        }
    }

    private void runAndLeave(AgiConnectionHandler call) {
        underway.add(call);
        try {
            call.run();
        } finally {
            underway.remove(call);
        }
    }

    /** Callers in the menus hear the apology: the switch sees the connection end. */
    @Override
    public void shutdown() {
        super.shutdown();
        underway.forEach(AgiConnectionHandler::release);
    }
}
