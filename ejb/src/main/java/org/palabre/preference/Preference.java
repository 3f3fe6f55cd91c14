package org.palabre.preference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.ZoneId;

/** The choices of one login. */
@Entity
class Preference {
    @Id
    private String login;

    private String language;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    private String zone;

    protected Preference() {}

    Preference(String login, Choices choices) {
        this.login = login;
        change(choices);
    }

    final void change(Choices choices) {
        language = choices.language();
        theme = choices.theme();
        zone = choices.zone().getId();
    }

    Choices choices() {
        return new Choices(language, theme, ZoneId.of(zone));
    }
}
