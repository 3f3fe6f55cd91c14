package org.palabre.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** The numbers that people dial to key their code (S1, S76), as the operator configured them. */
@ApplicationScoped
public class AccessNumbers {
    private Settings settings;
    private PhoneNumbers numbers;

    protected AccessNumbers() {}

    @Inject
    public AccessNumbers(Settings settings, PhoneNumbers numbers) {
        this.settings = settings;
        this.numbers = numbers;
    }

    /** As people dial them from anywhere, in the order of the configuration. */
    public List<AccessNumber> all() {
        List<String> shown = settings.list(Setting.PALABRE_PUBLIC_NUMBERS);
        return (shown.isEmpty() ? settings.list(Setting.PALABRE_ACCESS_NUMBERS) : shown)
                .stream().map(this::parse).toList();
    }

    /** As the switch hears them: the language that each speaks. */
    public Map<String, String> languages() {
        return settings.list(Setting.PALABRE_ACCESS_NUMBERS).stream()
                .map(this::parse)
                .collect(Collectors.toUnmodifiableMap(AccessNumber::shown, AccessNumber::language));
    }

    /** Such as {@code 8000:fr}; what has one language need not say it to people. */
    private AccessNumber parse(String text) {
        int colon = text.indexOf(':');
        String number = colon < 0 ? text : text.substring(0, colon).strip();
        String language = colon < 0 ? "" : text.substring(colon + 1).strip();
        Optional<String> e164 =
                numbers.read(number) instanceof Outside outside ? Optional.of(outside.e164()) : Optional.empty();
        return new AccessNumber(number, language, e164);
    }
}
