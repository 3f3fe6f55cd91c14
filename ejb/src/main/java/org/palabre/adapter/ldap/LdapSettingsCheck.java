package org.palabre.adapter.ldap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.directory.IdentitySources;
import org.palabre.shared.Environment;
import org.palabre.shared.Settings;
import org.palabre.shared.SettingsCheck;

/** All that is wrong with the settings of the directory, where one is asked. */
public class LdapSettingsCheck implements SettingsCheck {
    @Override
    public Set<String> names() {
        return Arrays.stream(LdapSetting.values()).map(LdapSetting::key).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> wrong(Settings settings, Environment environment) {
        if (!IdentitySources.of(settings).company()) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        for (var reader : LdapSettings.readers(environment::find)) {
            try {
                reader.run();
            } catch (IllegalArgumentException e) {
                wrong.add(e.getMessage());
            }
        }
        return wrong.stream().distinct().toList();
    }
}
