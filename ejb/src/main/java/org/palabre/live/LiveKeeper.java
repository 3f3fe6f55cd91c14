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
import java.util.concurrent.atomic.AtomicInteger;
import org.palabre.session.SessionLedger;
import org.palabre.shared.OutageLog;

/**
 * Takes up the running sessions when the application starts, and compares with the switch every half minute; sooner
 * when the last comparison failed (the database was away) or misses somebody.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveKeeper {
    private static final int HALF_MINUTE = 6;
    private final AtomicInteger turn = new AtomicInteger();
    private LiveBoard board;
    private Reconcilers reconcilers;
    private SessionLedger ledger;

    protected LiveKeeper() {}

    @Inject
    LiveKeeper(LiveBoard board, Reconcilers reconcilers, SessionLedger ledger) {
        this.board = board;
        this.reconcilers = reconcilers;
        this.ledger = ledger;
    }

    @PostConstruct
    void start() {
        ledger.running().forEach(board::look);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void compare() {
        boolean inAnyCase = turn.getAndIncrement() % HALF_MINUTE == 0;
        reconcilers.all().stream()
                .filter(reconciler -> inAnyCase || !reconciler.settled())
                .forEach(reconciler -> OutageLog.logged(reconciler::compare));
    }
}
