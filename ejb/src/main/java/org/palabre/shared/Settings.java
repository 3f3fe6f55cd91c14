package org.palabre.shared;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of all {@link Setting}s, read once and within their ranges. */
public class Settings {
    private final Map<Setting, Object> values = new EnumMap<>(Setting.class);

    /**
     * @param source gives a setting's text by its name
     * @throws WrongSettings naming all whose value does not do
     */
    public Settings(Function<String, Optional<String>> source) {
        List<String> wrong = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Range range = setting.range();
            String text = range.given(source.apply(setting.name())).orElse(setting.byDefault());
            if (range.takes(text)) {
                values.put(setting, range.read(text));
            } else {
                wrong.add(range.refusal(setting.name(), text, setting.meaning()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongSettings(wrong);
        }
    }

    /** Such as the product starts with. @throws WrongSettings also where they contradict each other */
    public static Settings checked(Function<String, Optional<String>> source) {
        var settings = new Settings(source);
        if (!settings.contradictions().isEmpty()) {
            throw new WrongSettings(settings.contradictions());
        }
        return settings;
    }

    /** Values that are right each by itself and wrong together: one line each, with the remedy. */
    public List<String> contradictions() {
        return Contradictions.in(this);
    }

    public static Settings of(Map<Setting, String> values) {
        return new Settings(name -> Optional.ofNullable(values.get(Setting.valueOf(name))));
    }

    /** As it was given; of a choice. */
    public String text(Setting setting) {
        return value(setting).toString();
    }

    public int number(Setting setting) {
        return (Integer) value(setting);
    }

    public boolean on(Setting setting) {
        return (Boolean) value(setting);
    }

    /** The constant whose name is the value, in small letters. */
    public <E extends Enum<E>> E oneOf(Setting setting, Class<E> choices) {
        String value = text(setting);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow();
    }

    public List<String> list(Setting setting) {
        return parts(setting, String.class);
    }

    public InetAddress address(Setting setting) {
        return (InetAddress) value(setting);
    }

    public List<InetAddress> addresses(Setting setting) {
        return parts(setting, InetAddress.class);
    }

    /** A file or folder; empty where there is none. */
    public Optional<Path> path(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isEmpty()).map(Path::of);
    }

    public ZoneId zone() {
        return (ZoneId) value(Setting.PALABRE_ZONE);
    }

    protected Object value(Setting setting) {
        return values.get(setting);
    }

    private <T> List<T> parts(Setting setting, Class<T> kind) {
        return ((List<?>) value(setting)).stream().map(kind::cast).toList();
    }
}
