package org.palabre.live;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.palabre.session.SessionLedger;

/** Takes up the running sessions when the application starts, and compares with the switch every half minute. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveKeeper {
    private LiveBoard board;
    private Reconciler reconciler;
    private SessionLedger ledger;

    protected LiveKeeper() {}

    @Inject
    LiveKeeper(LiveBoard board, Reconciler reconciler, SessionLedger ledger) {
        this.board = board;
        this.reconciler = reconciler;
        this.ledger = ledger;
    }

    @PostConstruct
    void start() {
        ledger.running().forEach(board::look);
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void compare() {
        reconciler.compare();
    }
}
