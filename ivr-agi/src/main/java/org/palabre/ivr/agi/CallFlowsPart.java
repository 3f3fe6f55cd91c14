package org.palabre.ivr.agi;

import jakarta.enterprise.context.ApplicationScoped;
import org.palabre.shared.health.HealthPart;

/** Whether the switch finds somebody who answers its calls. */
@ApplicationScoped
public class CallFlowsPart implements HealthPart {
    private volatile boolean serving;

    void serving(boolean now) {
        serving = now;
    }

    @Override
    public String part() {
        return "call flows";
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public String trouble() {
        return serving ? "" : "nobody listens on PALABRE_AGI_PORT";
    }
}
