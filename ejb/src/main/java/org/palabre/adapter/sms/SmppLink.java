package org.palabre.adapter.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.palabre.shared.outbox.DeliveryFailure;

/**
 * The one session with the message centre, bound as transceiver, and bound again whenever it is lost: also while
 * nothing is sent, as receipts come through it.
 */
final class SmppLink {
    private static final System.Logger LOG = System.getLogger(SmppLink.class.getName());
    private static final int TO_CONNECT = 10_000;
    private static final int TO_ANSWER = 10_000;
    private static final int ENQUIRE_EVERY = 30_000;
    /** Whoever ends each session sooner is no server that works: it is asked less often, and told once. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15));

    /** What the log said last. */
    private enum Told {
        NOTHING,
        BOUND,
        AWAY
    }

    private final SmppSettings settings;
    private final MessageReceiverListener receipts;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private SMPPSession session;
    private Told told = Told.NOTHING;
    private String whyNot = "not bound yet";
    private int failures;
    private boolean closed;

    SmppLink(
            SmppSettings settings,
            MessageReceiverListener receipts,
            Executor executor,
            ScheduledExecutorService timer) {
        this.settings = settings;
        this.receipts = receipts;
        this.executor = executor;
        this.timer = timer;
    }

    /** Binds, on another thread. */
    void open() {
        try {
            executor.execute(this::bind);
        } catch (RejectedExecutionException stopping) {
            LOG.log(System.Logger.Level.DEBUG, "SMPP: stopping");
        }
    }

    /** @throws DeliveryFailure when there is none just now */
    synchronized SMPPSession session() {
        if (session == null || !session.getSessionState().isTransmittable()) {
            throw DeliveryFailure.away("no session with the message centre " + settings + ": " + whyNot, null);
        }
        return session;
    }

    private void bind() {
        var line = new AtomicReference<Connection>();
        var fresh = new SMPPSession(new SynchronizedPDUSender(), new BoundedPdus(), (host, port) -> {
            line.set(connect(host, port));
            return line.get();
        });
        fresh.setTransactionTimer(TO_ANSWER);
        fresh.setEnquireLinkTimer(ENQUIRE_EVERY);
        fresh.setMessageReceiverListener(receipts);
        try {
            fresh.connectAndBind(settings.host(), settings.port(), asTransceiver(), TO_ANSWER);
            bound(fresh, line.get());
        } catch (IOException e) {
            fresh.close();
            failed(e);
        }
    }

    private BindParameter asTransceiver() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.user(),
                settings.password(),
                settings.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }

    /** The library's own would wait for minutes. */
    private Connection connect(String host, int port) throws IOException {
        Socket socket = settings.tls().isPresent() ? settings.tls().get().createSocket() : new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), TO_CONNECT);
            if (socket instanceof SSLSocket tls) {
                tls.setSoTimeout(TO_ANSWER);
                tls.startHandshake();
            }
            return new SocketConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** What ends while it is being bound may stand as bound for ever, with a closed line. */
    private synchronized void bound(SMPPSession fresh, Connection line) {
        if (closed) {
            fresh.unbindAndClose();
            return;
        }
        session = fresh;
        if (told == Told.NOTHING) {
            tellBound();
        }
        later(() -> steady(fresh), STEADY);
        fresh.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED) {
                lost(fresh);
            }
        });
        if (fresh.getSessionState() == SessionState.CLOSED || !line.isOpen()) {
            lost(fresh);
            fresh.close();
        }
    }

    private synchronized void steady(SMPPSession one) {
        if (session == one) {
            failures = 0;
            if (told != Told.BOUND) {
                tellBound();
            }
        }
    }

    private void tellBound() {
        LOG.log(System.Logger.Level.INFO, "SMPP: bound to {0}", settings);
        told = Told.BOUND;
    }

    private synchronized void lost(SMPPSession gone) {
        if (session == gone) {
            session = null;
            failed(new IOException("the session was lost"));
        }
    }

    /** Said once, then tried again in silence. */
    private synchronized void failed(IOException failure) {
        whyNot = SmsFailures.told(failure);
        if (closed) {
            return;
        }
        if (told != Told.AWAY) {
            told = Told.AWAY;
            LOG.log(System.Logger.Level.WARNING, "SMPP: {0}: {1}, tried again until it works", settings, whyNot);
        }
        Duration wait = WAITS.get(Math.min(failures++, WAITS.size() - 1));
        later(this::open, wait);
    }

    private void later(Runnable action, Duration wait) {
        try {
            timer.schedule(action, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            closed = true;
        }
    }

    void close() {
        SMPPSession last;
        synchronized (this) {
            closed = true;
            last = session;
            session = null;
        }
        if (last != null) {
            last.unbindAndClose();
        }
    }
}
