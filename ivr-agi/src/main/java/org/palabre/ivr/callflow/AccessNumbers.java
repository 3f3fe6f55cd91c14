package org.palabre.ivr.callflow;

import java.util.Map;
import java.util.Optional;

/** The numbers that answer with the menu, each with the language it speaks. */
public record AccessNumbers(Map<String, String> languages) {
    public AccessNumbers {
        languages = Map.copyOf(languages);
    }

    public Optional<String> languageOf(String dialled) {
        return Optional.ofNullable(languages.get(dialled));
    }
}
