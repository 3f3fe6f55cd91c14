package org.palabre.adapter.ldap;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.palabre.adapter.numbering.NumberingPlans;
import org.palabre.shared.Settings;

/** The adapter, closed by try. */
record OpenedDirectory(LdapDirectory directory) implements AutoCloseable {
    static OpenedDirectory of(Map<String, String> settings, Clock clock) {
        return new OpenedDirectory(new LdapDirectory(
                LdapSettings.from(name -> Optional.ofNullable(settings.get(name))),
                clock,
                new NumberingPlans(Settings.of(Map.of()))));
    }

    @Override
    public void close() {
        directory.close();
    }
}
