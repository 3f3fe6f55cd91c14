package org.palabre.ivr.ami;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.ConfbridgeJoinEvent;
import org.asteriskjava.manager.event.ConfbridgeLeaveEvent;
import org.asteriskjava.manager.event.ConfbridgeTalkingEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HoldEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.MusicOnHoldStartEvent;
import org.asteriskjava.manager.event.MusicOnHoldStopEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.UnholdEvent;
import org.palabre.ivr.ami.event.ConfbridgeMuteEvent;
import org.palabre.ivr.ami.event.ConfbridgeUnmuteEvent;
import org.palabre.ivr.ami.event.MemberEvent;
import org.palabre.ivr.ami.event.PalabreAnsweredEvent;
import org.palabre.ivr.ami.event.PalabreCheckedEvent;
import org.palabre.ivr.ami.event.PalabreKeyEvent;
import org.palabre.ivr.ami.event.PalabreRecordingEvent;
import org.palabre.ivr.ami.event.PalabreWaitingEvent;

/**
 * One pair of connections, used once: after the first trouble it is thrown away, because the library may believe for
 * ever that a dead one is alive.
 */
class AmiConnections {
    private static final System.Logger LOG = System.getLogger(AmiConnections.class.getName());

    private final AmiSettings settings;
    private final ManagerConnection events;
    private final ManagerConnection orders;
    private final Runnable alarm;
    private volatile boolean broken;
    private volatile boolean closed;

    AmiConnections(AmiSettings settings, Consumer<ManagerEvent> ear, Runnable alarm) {
        this.settings = settings;
        this.alarm = alarm;
        events = connection();
        orders = connection();
        register(events);
        orders.registerUserEventClass(MemberEvent.class);
        events.addEventListener(event -> heard(event, ear));
        orders.addEventListener(event -> heard(event, ignored -> {}));
    }

    void login() throws IOException, AuthenticationFailedException, TimeoutException {
        events.login();
        orders.login("off");
    }

    ManagerConnection orders() {
        return orders;
    }

    /** Neither side has ended it. */
    boolean whole() {
        return !broken
                && events.getState() == ManagerConnectionState.CONNECTED
                && orders.getState() == ManagerConnectionState.CONNECTED;
    }

    /** Both answer. */
    boolean alive() {
        return answers(events) && answers(orders);
    }

    /** Nothing is heard from it any more. */
    void close() {
        closed = true;
        logoff(events);
        logoff(orders);
    }

    private void heard(ManagerEvent event, Consumer<ManagerEvent> ear) {
        if (closed) {
            return;
        }
        if (event instanceof DisconnectEvent) {
            broken = true;
            alarm.run();
        } else {
            ear.accept(event);
        }
    }

    private boolean answers(ManagerConnection connection) {
        try {
            return connection.sendAction(new PingAction(), settings.patience().toMillis()) != null;
        } catch (IOException | TimeoutException | RuntimeException silent) {
            return false;
        }
    }

    private static void logoff(ManagerConnection connection) {
        try {
            connection.logoff();
        } catch (RuntimeException neverConnected) {
            LOG.log(Level.DEBUG, "closing: {0}", neverConnected.getMessage());
        }
    }

    private ManagerConnection connection() {
        var connection =
                new DefaultManagerConnection(settings.host(), settings.port(), settings.user(), settings.secret());
        connection.setSocketTimeout((int) settings.patience().toMillis());
        return connection;
    }

    /** By name: the library finds its classes by scanning the class path, which some class loaders do not allow. */
    private static void register(ManagerConnection connection) {
        connection.registerUserEventClass(ConfbridgeJoinEvent.class);
        connection.registerUserEventClass(ConfbridgeLeaveEvent.class);
        connection.registerUserEventClass(ConfbridgeTalkingEvent.class);
        connection.registerUserEventClass(ConfbridgeMuteEvent.class);
        connection.registerUserEventClass(ConfbridgeUnmuteEvent.class);
        connection.registerUserEventClass(HangupEvent.class);
        connection.registerUserEventClass(HoldEvent.class);
        connection.registerUserEventClass(UnholdEvent.class);
        connection.registerUserEventClass(MusicOnHoldStartEvent.class);
        connection.registerUserEventClass(MusicOnHoldStopEvent.class);
        connection.registerUserEventClass(OriginateResponseEvent.class);
        connection.registerUserEventClass(PalabreWaitingEvent.class);
        connection.registerUserEventClass(PalabreAnsweredEvent.class);
        connection.registerUserEventClass(PalabreKeyEvent.class);
        connection.registerUserEventClass(PalabreCheckedEvent.class);
        connection.registerUserEventClass(PalabreRecordingEvent.class);
    }
}
