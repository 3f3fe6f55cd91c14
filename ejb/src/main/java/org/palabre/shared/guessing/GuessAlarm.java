package org.palabre.shared.guessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.shared.Actor;
import org.palabre.shared.audit.AuditTrail;

/**
 * Tells when somebody guesses: one line of the log and one row of the audit for each share that is used up, and not
 * again before it could have filled. Of shares that anybody can make, such as those of forged numbers, nothing is told:
 * what they spend over all is.
 */
@ApplicationScoped
public class GuessAlarm {
    private static final System.Logger LOG = System.getLogger(GuessAlarm.class.getName());

    private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();
    private AuditTrail audit;
    private Clock clock;

    protected GuessAlarm() {}

    @Inject
    public GuessAlarm(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Call it where no connection is held. */
    public void usedUp(GuessShare share, String from) {
        if (share.kept() && isNew(share)) {
            LOG.log(Level.WARNING, "somebody is guessing: the share {0} of wrong tries is used up", share.subject());
            audit.record(Actor.SYSTEM.actingFrom(from), "guessing.alarm", share.subject(), "");
        }
    }

    private boolean isNew(GuessShare share) {
        Instant now = clock.instant();
        Instant next = now.plus(share.refill());
        return quietUntil.merge(share.subject(), next, (known, wanted) -> known.isAfter(now) ? known : wanted) == next;
    }
}
