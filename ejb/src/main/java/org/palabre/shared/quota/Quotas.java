package org.palabre.shared.quota;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.palabre.shared.Actor;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.shared.quota.Quota.Answer;

/** Hands out what may be used on a day. Joins the caller's transaction: what rolls back was not used. */
@Stateless
public class Quotas {
    private JpaDailyUse use;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;

    protected Quotas() {}

    @Inject
    Quotas(JpaDailyUse use, AuditTrail audit, Settings settings, Clock clock) {
        this.use = use;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes one. @param login of the person who causes it */
    public Answer take(Quota quota, String login) {
        LocalDate today = today();
        int most = quota.perPerson(settings);
        if (!use.take(kind(quota), login, today, most)) {
            return Answer.PERSON_IS_DONE;
        }
        int mostInAll = quota.inAll(settings);
        if (!use.take(kindInAll(quota), "", today, mostInAll)) {
            use.giveBack(kind(quota), login, today);
            return Answer.ALL_ARE_DONE;
        }
        noteTheLast(quota, login, use.used(kind(quota), login, today) == most);
        noteTheLast(quota, "", use.used(kindInAll(quota), "", today) == mostInAll);
        return Answer.TAKEN;
    }

    /** What was taken came to nothing. */
    public void giveBack(Quota quota, String login) {
        use.giveBack(kind(quota), login, today());
        use.giveBack(kindInAll(quota), "", today());
    }

    /** How many this person may still use today. */
    public int left(Quota quota, String login) {
        int own = quota.perPerson(settings) - use.used(kind(quota), login, today());
        int ofAll = quota.inAll(settings) - use.used(kindInAll(quota), "", today());
        return Math.max(0, Math.min(own, ofAll));
    }

    /** One line for each day and person that runs into it: somebody should look. */
    private void noteTheLast(Quota quota, String login, boolean last) {
        if (last) {
            audit.record(Actor.SYSTEM, "quota.usedUp", login, quota.name());
        }
    }

    private static String kind(Quota quota) {
        return quota.name();
    }

    private static String kindInAll(Quota quota) {
        return quota.name() + "_TOTAL";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
