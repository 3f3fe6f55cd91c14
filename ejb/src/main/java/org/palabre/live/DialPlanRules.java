package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Which numbers may be called out to (P32): everything not allowed is refused, against toll fraud. */
@ApplicationScoped
class DialPlanRules {
    private Settings settings;

    protected DialPlanRules() {}

    @Inject
    DialPlanRules(Settings settings) {
        this.settings = settings;
    }

    /** @return the number as it is dialled: digits, with a leading + or not */
    String check(String typed) {
        String number = typed == null ? "" : typed.replaceAll("[ .\\-()/\\u00a0]", "");
        if (number.isEmpty()) {
            throw DomainException.at("number", "wrong.missing");
        }
        if (!number.matches("\\+?\\d{2,20}")) {
            throw DomainException.at("number", "wrong.phoneNumber");
        }
        if (!allows(number)) {
            throw DomainException.at("number", "refused.prefix");
        }
        return number;
    }

    /** @param number digits, with a leading + or not */
    boolean allows(String number) {
        return settings.list(Setting.PALABRE_DIAL_OUT_PREFIXES).stream().anyMatch(number::startsWith)
                && settings.list(Setting.PALABRE_DIAL_OUT_DENIED).stream().noneMatch(number::startsWith);
    }
}
