package org.palabre.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.palabre.preference.Choices;
import org.palabre.web.language.Texts;

/** Texts in the language that the request accepts, else in French. */
@RequestScoped
public class ReaderTexts {
    private HttpServletRequest request;

    protected ReaderTexts() {}

    @Inject
    ReaderTexts(HttpServletRequest request) {
        this.request = request;
    }

    /** {@code fr} or {@code en}: the first of those accepted. Without the header French, whatever the server speaks. */
    public String language() {
        if (request.getHeader("Accept-Language") == null) {
            return Choices.LANGUAGES.getFirst();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(Choices.LANGUAGES::contains)
                .findFirst()
                .orElse(Choices.LANGUAGES.getFirst());
    }

    public Texts texts() {
        return Texts.in(Locale.of(language()));
    }
}
