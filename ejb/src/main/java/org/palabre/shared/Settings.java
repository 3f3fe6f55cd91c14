package org.palabre.shared;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of all {@link Setting}s, checked where they are read; a wrong value names the setting. */
public class Settings {
    private final Function<String, Optional<String>> source;

    public Settings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    public static Settings of(Map<Setting, String> values) {
        return new Settings(name -> Optional.ofNullable(values.get(Setting.valueOf(name))));
    }

    public String text(Setting setting) {
        return source.apply(setting.name()).map(String::strip).orElse(setting.byDefault());
    }

    /** @throws IllegalStateException naming the setting when it is no number within the range */
    public int number(Setting setting, int least, int most) {
        String value = text(setting);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(setting, value);
        }
        throw wrong(setting, value);
    }

    public boolean on(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /** @throws IllegalStateException naming the setting when it is none of them, written in small letters */
    public <E extends Enum<E>> E oneOf(Setting setting, Class<E> choices) {
        String value = text(setting);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> wrong(setting, value));
    }

    /** @throws IllegalStateException naming the setting when it is empty */
    public String demanded(Setting setting) {
        String value = text(setting);
        if (value.isEmpty()) {
            throw wrong(setting, value);
        }
        return value;
    }

    /** Comma separated, without empty ones. */
    public List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public ZoneId zone() {
        return ZoneId.of(text(Setting.PALABRE_ZONE));
    }

    private static IllegalStateException wrong(Setting setting, String value) {
        return new IllegalStateException(setting.name() + "=" + value + ": " + setting.meaning());
    }
}
