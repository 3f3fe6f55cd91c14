package org.palabre.ivr.ami;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;

/** Keeps a link to the switch, for ever: makes it, watches it, gives it up and makes a new one. */
class AmiLink {
    /** Who is told about the link. Must return at once, except in {@link #up}. */
    interface Ear {
        /** Orders are taken and events come. Called before anybody else may believe it. */
        void up();

        void lost();

        void heard(ManagerEvent event);
    }

    private static final System.Logger LOG = System.getLogger(AmiLink.class.getName());
    private static final int SILENT_PINGS = 2;

    private final AmiSettings settings;
    private final Ear ear;
    /** A permit: something happened to the connection, look at once. */
    private final Semaphore alarm = new Semaphore(0);

    private volatile AmiConnections connections;
    private volatile boolean up;
    private volatile boolean stopped;
    private boolean complained;

    AmiLink(AmiSettings settings, Ear ear) {
        this.settings = settings;
        this.ear = ear;
    }

    void start(ThreadFactory threads) {
        threads.newThread(this::keep).start();
    }

    void stop() {
        stopped = true;
        alarm.release();
    }

    boolean up() {
        return up;
    }

    /**
     * Gives an order and waits until it is taken.
     *
     * @return what the switch refused it with; empty when it took it
     * @throws ServiceUnavailable when no answer comes
     */
    Optional<String> order(ManagerAction action) {
        var answer = new AmiAnswer(send(action));
        if (answer.forbidden()) {
            LOG.log(Level.ERROR, "{0}: the manager user lacks the right for {1}", settings, action.getAction());
            throw new ServiceUnavailable(Part.SWITCH);
        }
        return answer.refusal();
    }

    /** Gives an order and does not wait, for threads that must not. */
    void post(ManagerAction action) {
        post(action, answer -> LOG.log(Level.DEBUG, "posted {0}", action.getAction()));
    }

    /**
     * Posts an order. @param answered is told on the library's thread, and must not wait; never told when the link is
     * lost before the answer
     */
    void post(ManagerAction action, Consumer<ManagerResponse> answered) {
        try {
            connection().orders().sendAction(action, answered::accept);
        } catch (IOException | RuntimeException gone) {
            alarm.release();
        }
    }

    ManagerResponse send(ManagerAction action) {
        try {
            var response =
                    connection().orders().sendAction(action, settings.patience().toMillis());
            if (response == null) {
                throw new ServiceUnavailable(Part.SWITCH);
            }
            return response;
        } catch (IOException | TimeoutException | IllegalStateException gone) {
            alarm.release();
            throw new ServiceUnavailable(Part.SWITCH, gone);
        }
    }

    /** Asks for a list; a list that is empty may come as a refusal ("No active conferences."). */
    Collection<ResponseEvent> list(EventGeneratingAction action) {
        try {
            return connection()
                    .orders()
                    .sendEventGeneratingAction(action, settings.patience().toMillis())
                    .getEvents();
        } catch (IOException | TimeoutException | IllegalStateException gone) {
            alarm.release();
            throw new ServiceUnavailable(Part.SWITCH, gone);
        }
    }

    private AmiConnections connection() {
        AmiConnections now = connections;
        if (now == null) {
            throw new ServiceUnavailable(Part.SWITCH);
        }
        return now;
    }

    private void keep() {
        while (!stopped) {
            if (connect()) {
                watch();
                giveUp();
            } else {
                pause();
            }
        }
    }

    private boolean connect() {
        var fresh = new AmiConnections(settings, ear::heard, alarm::release);
        try {
            fresh.login();
            connections = fresh;
            ear.up();
            up = true;
            complained = false;
            LOG.log(Level.INFO, "linked to the switch {0}", settings);
            return true;
        } catch (IOException
                | AuthenticationFailedException
                | TimeoutException
                | RuntimeException
                | LinkageError failure) {
            complainOnce(failure);
            connections = null;
            fresh.close();
            return false;
        }
    }

    private void complainOnce(Throwable failure) {
        if (!complained) {
            LOG.log(Level.WARNING, "no link to the switch " + settings + ", trying on: " + failure);
            complained = true;
        }
    }

    private void watch() {
        int silent = 0;
        while (!stopped && silent < SILENT_PINGS && connections.whole()) {
            pause();
            silent = connections.whole() && connections.alive() ? 0 : silent + 1;
        }
    }

    private void giveUp() {
        up = false;
        var old = connections;
        connections = null;
        if (!stopped) {
            LOG.log(Level.WARNING, "the link to the switch {0} is lost", settings);
            ear.lost();
        }
        old.close();
        alarm.drainPermits();
    }

    private void pause() {
        try {
            if (alarm.tryAcquire(settings.pingEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                alarm.drainPermits();
            }
        } catch (InterruptedException over) {
            stopped = true;
        }
    }
}
