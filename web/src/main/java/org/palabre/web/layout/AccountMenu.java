package org.palabre.web.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.palabre.preference.Choices;
import org.palabre.preference.Theme;
import org.palabre.web.language.Viewer;
import org.palabre.web.language.Zones;
import org.palabre.web.security.CurrentUser;

/** Language, theme and time zone: each choice is kept at once. */
@Named
@RequestScoped
public class AccountMenu {
    @Inject
    Viewer viewer;

    @Inject
    CurrentUser user;

    private String language;
    private Theme theme;
    private String zone;

    @PostConstruct
    void start() {
        language = viewer.getLanguage();
        theme = viewer.choices().theme();
        zone = viewer.getZone().getId();
    }

    public void keep() {
        viewer.choose(new Choices(language, theme, ZoneId.of(zone)), user.actor());
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Theme getTheme() {
        return theme;
    }

    public void setTheme(Theme theme) {
        this.theme = theme;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public List<String> getLanguages() {
        return Choices.LANGUAGES;
    }

    public List<String> getZones() {
        return Zones.with(viewer.getZone().getId());
    }
}
