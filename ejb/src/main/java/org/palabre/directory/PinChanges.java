package org.palabre.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.palabre.shared.Actor;
import org.palabre.shared.audit.AuditTrail;

/** The short transaction in which a PIN is kept, once it is known whose it is and it is hashed. */
@Stateless
public class PinChanges {
    private JpaPhonePins pins;
    private AuditTrail audit;
    private Clock clock;

    protected PinChanges() {}

    @Inject
    PinChanges(JpaPhonePins pins, AuditTrail audit, Clock clock) {
        this.pins = pins;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param action for the audit log */
    public void keep(String login, PepperedHash pin, String action, Actor actor) {
        pins.keep(login, pin, actor.login(), clock.instant());
        audit.record(actor, action, login, "");
    }
}
