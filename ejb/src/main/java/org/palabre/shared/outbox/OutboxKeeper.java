package org.palabre.shared.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.palabre.shared.OutageLog;

/**
 * Looks every other second for what no event tells: retries whose time has come, leases that ended, a pause that is
 * over.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxKeeper {
    private static final System.Logger LOG = System.getLogger(OutboxKeeper.class.getName());

    private OutboxLedger ledger;
    private OutboxWorker worker;

    protected OutboxKeeper() {}

    @Inject
    OutboxKeeper(OutboxLedger ledger, OutboxWorker worker) {
        this.ledger = ledger;
        this.worker = worker;
    }

    /** One node runs now: nobody else can be at what was being sent. */
    @PostConstruct
    void start() {
        ledger.takeUp();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        worker.look();
    }

    /** At night. */
    @Schedule(hour = "3", minute = "30", persistent = false)
    public void purge() {
        OutageLog.logged(
                () -> LOG.log(System.Logger.Level.INFO, "Outbox: {0} old messages are deleted", ledger.purge()));
    }
}
