package org.palabre.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** What the configuration says where a person has not chosen, for pages that live longer than a request. */
@RequestScoped
public class ServerDefaults {
    @Inject
    Settings settings;

    public ZoneId zone() {
        return settings.zone();
    }

    public int extendMinutes() {
        return settings.number(Setting.PALABRE_EXTEND_MINUTES);
    }
}
