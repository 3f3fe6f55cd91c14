package org.palabre.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.preference.Choices;
import org.palabre.preference.PreferenceDesk;
import org.palabre.preference.Theme;
import org.palabre.shared.Actor;

/**
 * How somebody wants to read. What a person chose is kept in their session; before the sign-in there is none, and the
 * language is the one picked on the sign-in page, which the browser keeps as a cookie, or the browser's own.
 */
@Named
@RequestScoped
public class Viewer {
    private static final String CHOICES = Choices.class.getName();
    private static final String LANGUAGE = "palabre-language";

    private PreferenceDesk preferences;
    private ServerDefaults defaults;
    private HttpServletRequest request;
    private Choices choices;

    protected Viewer() {}

    @Inject
    Viewer(PreferenceDesk preferences, ServerDefaults defaults, HttpServletRequest request) {
        this.preferences = preferences;
        this.defaults = defaults;
        this.request = request;
    }

    /** After the sign-in: what the person chose earlier, if they did; not what somebody did who was here before. */
    public void recall(Actor actor) {
        choices = null;
        keep(preferences.find(actor).orElseGet(this::choices));
    }

    public void choose(Choices chosen, Actor actor) {
        preferences.keep(chosen, actor);
        keep(chosen);
    }

    /**
     * On the sign-in page, where nobody is known yet.
     *
     * @return whether it is a language that we speak
     */
    public boolean read(String language, HttpServletResponse response) {
        if (language == null || !Choices.LANGUAGES.contains(language)) {
            return false;
        }
        var cookie = new Cookie(LANGUAGE, language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
        return true;
    }

    public Choices choices() {
        if (choices == null) {
            choices = ofSession().orElseGet(() -> new Choices(languageOfBrowser(), Theme.AUTO, defaults.zone()));
        }
        return choices;
    }

    private void keep(Choices chosen) {
        choices = chosen;
        request.getSession().setAttribute(CHOICES, chosen);
    }

    private Optional<Choices> ofSession() {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Choices) session.getAttribute(CHOICES));
    }

    private String languageOfBrowser() {
        return Stream.concat(picked(), accepted())
                .filter(Choices.LANGUAGES::contains)
                .findFirst()
                .orElse(Choices.LANGUAGES.getFirst());
    }

    private Stream<String> picked() {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANGUAGE))
                        .map(Cookie::getValue);
    }

    /** Without the header the request says the server's own language. */
    private Stream<String> accepted() {
        return request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
    }

    public String getLanguage() {
        return choices().language();
    }

    public Locale getLocale() {
        return Locale.of(choices().language());
    }

    public String getTheme() {
        return choices().theme().name().toLowerCase(Locale.ROOT);
    }

    public ZoneId getZone() {
        return choices().zone();
    }
}
