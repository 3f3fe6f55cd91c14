package org.palabre.adapter.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Renews this process's time on the database; ends the process when another has taken over, as after a long pause of
 * the machine.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeHeartbeat {
    private static final System.Logger LOG = System.getLogger(NodeHeartbeat.class.getName());
    private static final int FAILED = 1;

    private ScheduledExecutorService timer;
    private ScheduledFuture<?> beat;

    protected NodeHeartbeat() {}

    @Inject
    NodeHeartbeat(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @PostConstruct
    void start() {
        long pause = NodeLease.VALID.toMillis() / 5;
        beat = timer.scheduleWithFixedDelay(NodeHeartbeat::renew, 0, pause, TimeUnit.MILLISECONDS);
    }

    private static void renew() {
        try {
            if (!Migrations.lease().renew()) {
                LOG.log(Level.ERROR, "Another Palabre has taken over this database: this process ends at once");
                Runtime.getRuntime().halt(FAILED);
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "the database is away, to others too", e);
        }
    }

    @PreDestroy
    void stop() {
        beat.cancel(false);
    }
}
