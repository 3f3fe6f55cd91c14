package org.palabre.web.template;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.palabre.message.Occasion;
import org.palabre.message.TemplateDesk;
import org.palabre.message.TemplateView;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;

/** All templates of a language, by occasion. */
@Named("templates")
@ViewScoped
public class TemplatesPage implements Serializable {
    @Inject
    TemplateDesk desk;

    @Inject
    CurrentUser user;

    /** What one occasion has, part by part. */
    public record Row(Occasion occasion, List<TemplateView> parts) {}

    private transient List<TemplateView> all;
    private String language;

    @Inject
    void start(Viewer viewer) {
        language = viewer.getLanguage();
    }

    /** Before each rendering. */
    public void read() {
        all = desk.list(user.actor());
    }

    public List<Row> getRows() {
        return Arrays.stream(Occasion.values())
                .map(occasion -> new Row(occasion, parts(occasion)))
                .toList();
    }

    private List<TemplateView> parts(Occasion occasion) {
        return all.stream()
                .filter(one -> one.key().occasion() == occasion)
                .filter(one -> one.key().language().equals(language))
                .toList();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
