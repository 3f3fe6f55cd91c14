package org.palabre.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The settings of this process, read once. */
@ApplicationScoped
class SettingsProducer {
    private final Settings settings = Settings.checked(Environment.ofThisProcess()::find);

    @Produces
    Settings settings() {
        return settings;
    }
}
