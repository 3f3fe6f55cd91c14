package org.palabre.ivr.callflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The numbers that answer with the menu, each with the language it speaks. */
public record AccessNumbers(Map<String, String> languages) {
    /** @param settings such as {@code 8000:fr}, {@code 8001:en} */
    public static AccessNumbers of(List<String> settings) {
        return new AccessNumbers(settings.stream()
                .map(setting -> setting.split(":", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip())));
    }

    public Optional<String> languageOf(String dialled) {
        return Optional.ofNullable(languages.get(dialled));
    }
}
