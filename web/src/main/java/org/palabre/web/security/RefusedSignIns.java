package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.palabre.directory.LoginName;
import org.palabre.shared.Actor;
import org.palabre.shared.Standing;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.shared.retention.HourlyBudget;
import org.palabre.shared.retention.HourlyBudget.Share;

/**
 * Refused sign-ins in the audit log: each that was looked at and each lock, up to so many an hour, since anybody can
 * cause them.
 */
@ApplicationScoped
class RefusedSignIns {
    static final int MOST_AN_HOUR = 1000;
    private static final String DEED = "sign-in.refused";

    private final HourlyBudget budget = new HourlyBudget(MOST_AN_HOUR);
    private AuditTrail audit;
    private Clock clock;

    protected RefusedSignIns() {}

    @Inject
    RefusedSignIns(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void record(SignInCredential given, String reason) {
        Share share = budget.take(clock.instant());
        Actor nobody = new Actor("", "", new Standing.Nobody(), "");
        if (share.missed() > 0) {
            audit.record(nobody, DEED, "", share.missed() + " more within the hour before");
        }
        if (share.within()) {
            String login = LoginName.of(given.login());
            audit.record(
                    new Actor(login, login, new Standing.Nobody(), given.from().address()), DEED, login, reason);
        }
    }
}
