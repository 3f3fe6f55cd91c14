package org.palabre.shared;

import java.util.List;
import java.util.Set;

/**
 * What only an adapter can tell of settings, because its library knows. Found by {@link java.util.ServiceLoader} before
 * anything runs.
 */
public interface SettingsCheck {
    /** Settings of its own, beside those of {@link Setting}. */
    Set<String> names();

    /**
     * @param settings those that are right, defaults for the others
     * @return one line each, with the remedy
     */
    List<String> wrong(Settings settings, Environment environment);
}
