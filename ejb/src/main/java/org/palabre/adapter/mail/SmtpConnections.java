package org.palabre.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Connections to the mail server, kept for the next mail: a greeting, TLS and a sign-in for each of a thousand
 * invitations would take most of the time. As many as send at once; closed when nothing was sent for a while.
 */
final class SmtpConnections {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Deque<Transport> idle = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean watched = new AtomicBoolean();
    private final SmtpSettings settings;
    private final ScheduledExecutorService timer;
    private final Session session;
    private volatile boolean used;

    SmtpConnections(SmtpSettings settings, ScheduledExecutorService timer) {
        this.settings = settings;
        this.timer = timer;
        this.session = Session.getInstance(settings.properties());
    }

    Session session() {
        return session;
    }

    /** One that was kept and still answers, or a new one. */
    Transport take() throws MessagingException {
        Transport kept;
        while ((kept = idle.pollFirst()) != null) {
            if (kept.isConnected()) {
                return kept;
            }
            close(kept);
        }
        Transport transport = session.getTransport("smtp");
        transport.connect(
                settings.host(),
                settings.port(),
                settings.user().isEmpty() ? null : settings.user(),
                settings.user().isEmpty() ? null : settings.password());
        return transport;
    }

    void keep(Transport transport) {
        used = true;
        idle.addFirst(transport);
        watch();
    }

    private void watch() {
        if (watched.compareAndSet(false, true)) {
            try {
                timer.schedule(this::look, KEPT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                close();
            }
        }
    }

    private void look() {
        watched.set(false);
        if (used) {
            used = false;
            watch();
        } else {
            close();
        }
    }

    void close() {
        Transport kept;
        while ((kept = idle.pollFirst()) != null) {
            close(kept);
        }
    }

    /** It may be broken: then it is closed already. */
    static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            System.getLogger(SmtpConnections.class.getName()).log(System.Logger.Level.DEBUG, "Mail: close", e);
        }
    }
}
