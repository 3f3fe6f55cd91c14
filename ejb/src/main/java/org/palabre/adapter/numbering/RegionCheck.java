package org.palabre.adapter.numbering;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Set;
import org.palabre.shared.Environment;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.SettingsCheck;

/** Some countries of ISO 3166 have no telephone of their own. */
public class RegionCheck implements SettingsCheck {
    @Override
    public Set<String> names() {
        return Set.of();
    }

    @Override
    public List<String> wrong(Settings settings, Environment environment) {
        String region = settings.text(Setting.PALABRE_REGION);
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(region)
                ? List.of()
                : List.of(Setting.PALABRE_REGION + "=" + region
                        + " is wrong: that country has no telephone numbers of its own");
    }
}
