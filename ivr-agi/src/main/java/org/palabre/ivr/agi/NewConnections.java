package org.palabre.ivr.agi;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The connections that have not said yet what the call is: so many, and one more cuts off the one that came first. */
final class NewConnections {
    private static final System.Logger LOG = System.getLogger(NewConnections.class.getName());

    private final int most;
    private final Set<GuardedConnection> waiting = new LinkedHashSet<>();

    NewConnections(int most) {
        this.most = most;
    }

    void begin(GuardedConnection connection) {
        add(connection).ifPresent(NewConnections::cut);
    }

    synchronized void end(GuardedConnection connection) {
        waiting.remove(connection);
    }

    private synchronized Optional<GuardedConnection> add(GuardedConnection connection) {
        waiting.add(connection);
        if (waiting.size() <= most) {
            return Optional.empty();
        }
        GuardedConnection first = waiting.iterator().next();
        waiting.remove(first);
        return Optional.of(first);
    }

    private static void cut(GuardedConnection connection) {
        try {
            connection.close();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "already gone", gone);
        }
    }
}
