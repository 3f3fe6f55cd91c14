package org.palabre.preference;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.palabre.shared.DomainException;

/**
 * What a person chose.
 *
 * @param language one of {@link #LANGUAGES}
 * @param zone an IANA region, such as {@code Africa/Dakar}
 */
public record Choices(String language, Theme theme, ZoneId zone) implements Serializable {
    /** The languages the console speaks; the first is taken where nothing else is known (P35). */
    public static final List<String> LANGUAGES = List.of("fr", "en");

    /** @throws DomainException when the language or the zone is not one of the lists */
    public Choices {
        if (!LANGUAGES.contains(language)) {
            throw DomainException.at("language", "wrong.choice");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            throw DomainException.at("zone", "wrong.choice");
        }
    }

    public Choices in(String otherLanguage) {
        return new Choices(otherLanguage, theme, zone);
    }

    public Choices with(Theme otherTheme) {
        return new Choices(language, otherTheme, zone);
    }

    public Choices at(ZoneId otherZone) {
        return new Choices(language, theme, otherZone);
    }
}
