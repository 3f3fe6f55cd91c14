package org.palabre.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** A test sets one and sees at once what comes of it; the product reads its own once. */
final class ChangingSettings extends Settings {
    private final Map<Setting, String> given = new EnumMap<>(Setting.class);

    ChangingSettings() {
        super(name -> Optional.empty());
    }

    void set(Setting setting, String value) {
        given.put(setting, value);
    }

    @Override
    protected Object value(Setting setting) {
        return given.containsKey(setting) ? setting.range().read(given.get(setting)) : super.value(setting);
    }
}
