package org.palabre.shared.audit;

import org.palabre.shared.Actor;

/** Writes the audit log. */
public interface AuditTrail {
    /**
     * @param action a short constant name, such as {@code conference.reserve}
     * @param subject what it was done to, such as a conference number
     * @param detail anything worth knowing, without secrets; cut at 1,000 characters
     */
    void record(Actor who, String action, String subject, String detail);
}
