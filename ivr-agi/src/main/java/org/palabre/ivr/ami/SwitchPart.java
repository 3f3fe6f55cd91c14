package org.palabre.ivr.ami;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palabre.shared.health.HealthPart;

/** Without the link nobody is let in and nothing is seen. */
@ApplicationScoped
class SwitchPart implements HealthPart {
    private AsteriskSwitch asterisk;

    protected SwitchPart() {}

    @Inject
    SwitchPart(AsteriskSwitch asterisk) {
        this.asterisk = asterisk;
    }

    @Override
    public String part() {
        return "switch";
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public String trouble() {
        return asterisk.trouble();
    }
}
