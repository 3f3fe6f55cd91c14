package org.palabre.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which template.
 *
 * @param language {@code fr} or {@code en}
 */
@Embeddable
public record TemplateKey(
        @Enumerated(EnumType.STRING) @Column(name = "occasion")
        Occasion occasion,

        @Column(name = "language") String language,
        @Enumerated(EnumType.STRING) @Column(name = "part") MessagePart part)
        implements Serializable {
    private static final List<String> LANGUAGES = List.of("fr", "en");

    public TemplateKey {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("no messages in " + language);
        }
    }

    /** All that there are. */
    static Stream<TemplateKey> all() {
        return Arrays.stream(Occasion.values())
                .flatMap(occasion -> LANGUAGES.stream().flatMap(language -> Arrays.stream(MessagePart.values())
                        .map(part -> new TemplateKey(occasion, language, part))));
    }

    @Override
    public String toString() {
        return occasion + "." + language + "." + part;
    }
}
