package org.palabre.session;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.palabre.session.Deadlines.Action;
import org.palabre.shared.OutageLog;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.Switch;

/** Looks every second what is due, and asks the switch for it outside the transaction. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadlineKeeper {
    private static final System.Logger LOG = System.getLogger(DeadlineKeeper.class.getName());
    private final AtomicBoolean busy = new AtomicBoolean();

    /** What went wrong the last time: said once, not each second. */
    private volatile Set<String> troubles = Set.of();

    private Deadlines deadlines;
    private SessionLedger ledger;
    private Switch telephony;
    private Clock clock;

    protected DeadlineKeeper() {}

    @Inject
    public DeadlineKeeper(Deadlines deadlines, SessionLedger ledger, Switch telephony, Clock clock) {
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.telephony = telephony;
        this.clock = clock;
    }

    /** Every second; a look that takes longer is not overtaken by the next. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        if (busy.compareAndSet(false, true)) {
            Set<String> now = new HashSet<>();
            try {
                deadlines.lapse();
                deadlines.due().forEach(action -> act(action, now));
            } catch (RuntimeException e) {
                failed("Deadlines could not be looked at, again each second", e, now);
            } finally {
                troubles = now;
                busy.set(false);
            }
            if (now.isEmpty()) {
                OutageLog.back(Part.DATABASE);
            }
        }
    }

    /** What fails for one session must not cost the others their goodbye. */
    private void act(Action action, Set<String> now) {
        try {
            switch (action) {
                case Action.Warn warn -> warn(warn);
                case Action.SendOut out -> sendOut(out);
            }
        } catch (ServiceUnavailable e) {
            LOG.log(System.Logger.Level.DEBUG, "Session {0}: the switch takes no orders, again soon", action.session());
        } catch (RuntimeException e) {
            failed("Session " + action.session() + ": what was due was not done, again soon", e, now);
        }
    }

    private void failed(String what, RuntimeException failure, Set<String> now) {
        String trouble = what + ": " + failure;
        now.add(trouble);
        if (!OutageLog.tells(failure) && !troubles.contains(trouble)) {
            LOG.log(System.Logger.Level.ERROR, what, failure);
        }
    }

    private void warn(Action.Warn warn) {
        telephony.announce(warn.room(), new Announcement(List.of(warn.words()), warn.language()));
        deadlines.warned(warn.session());
        ledger.log(warn.session(), clock.instant(), ActionKind.WARNED, "", "");
    }

    private void sendOut(Action.SendOut out) {
        if (out.words() == Farewell.NONE && !out.legs().isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Session {0}: {1} legs overran their end, hung up",
                    out.session(),
                    out.legs().size());
        }
        out.legs().forEach(leg -> telephony.sendOut(leg, out.words()));
        ledger.finishIfEmpty(out.session(), clock.instant());
    }
}
