package org.palabre.web.language;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import org.palabre.preference.Choices;
import org.palabre.preference.Preferences;
import org.palabre.preference.Theme;
import org.palabre.shared.Actor;

/** How this session wants to read: the person's choices, or before the sign-in the browser's language. */
@Named
@SessionScoped
public class Viewer implements Serializable {
    private Preferences preferences;
    private Choices choices;

    protected Viewer() {}

    @Inject
    Viewer(Preferences preferences, ServerDefaults defaults, HttpServletRequest request) {
        this.preferences = preferences;
        this.choices = new Choices(browserLanguage(request), Theme.AUTO, defaults.zone());
    }

    /** After the sign-in: what the person chose earlier, if he did. */
    public void recall(Actor actor) {
        preferences.find(actor).ifPresent(kept -> choices = kept);
    }

    public void choose(Choices chosen, Actor actor) {
        preferences.keep(chosen, actor);
        choices = chosen;
    }

    /** On the sign-in page, where nobody is known yet. */
    public void read(String language) {
        if (Choices.LANGUAGES.contains(language)) {
            choices = choices.in(language);
        }
    }

    private static String browserLanguage(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(Choices.LANGUAGES::contains)
                .filter(language -> request.getHeader("Accept-Language") != null)
                .findFirst()
                .orElse(Choices.LANGUAGES.getFirst());
    }

    public Choices choices() {
        return choices;
    }

    public String getLanguage() {
        return choices.language();
    }

    public Locale getLocale() {
        return Locale.of(choices.language());
    }

    public String getTheme() {
        return choices.theme().name().toLowerCase(Locale.ROOT);
    }

    public ZoneId getZone() {
        return choices.zone();
    }
}
