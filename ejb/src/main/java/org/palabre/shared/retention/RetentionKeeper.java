package org.palabre.shared.retention;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.palabre.shared.OutageLog;

/** Deletes what is over. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionKeeper {
    private static final Logger LOG = System.getLogger(RetentionKeeper.class.getName());
    static final int AT_ONCE = 1000;

    private final AtomicBoolean working = new AtomicBoolean();
    private Iterable<RetainedRows> all;

    protected RetentionKeeper() {}

    @Inject
    RetentionKeeper(@Any Instance<RetainedRows> all) {
        this((Iterable<RetainedRows>) all);
    }

    RetentionKeeper(Iterable<RetainedRows> all) {
        this.all = all;
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void look() {
        if (working.compareAndSet(false, true)) {
            try {
                all.forEach(kept -> OutageLog.logged(() -> delete(kept)));
            } finally {
                working.set(false);
            }
        }
    }

    private static void delete(RetainedRows kept) {
        int deleted = 0;
        int last;
        do {
            last = kept.deleteOld(AT_ONCE);
            deleted += last;
        } while (last == AT_ONCE);
        if (deleted > 0) {
            LOG.log(Level.INFO, "{0}: {1} old rows are deleted", kept.what(), deleted);
        }
    }
}
