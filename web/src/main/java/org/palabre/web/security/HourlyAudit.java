package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.palabre.shared.Actor;
import org.palabre.shared.audit.AuditTrail;

/**
 * Writes into the audit log what a program may do many times a second: once an hour for each person, address and
 * subject. The ten-thousandth within an hour pushes the first out, who is then written down once more.
 */
@ApplicationScoped
public class HourlyAudit {
    static final int MOST = 10_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<String, Instant> written = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    private AuditTrail audit;
    private Clock clock;

    protected HourlyAudit() {}

    @Inject
    HourlyAudit(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public void record(Actor who, String action, String subject, String detail) {
        if (isDue(String.join("\n", action, who.login(), who.from(), subject))) {
            audit.record(who, action, subject, detail);
        }
    }

    private synchronized boolean isDue(String what) {
        Instant now = clock.instant();
        Instant last = written.get(what);
        if (last != null && now.isBefore(last.plus(HOUR))) {
            return false;
        }
        written.remove(what); // so that it stands at the end
        written.put(what, now);
        return true;
    }
}
