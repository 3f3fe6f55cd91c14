package org.palabre.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.shared.DomainException.Problem;

/** {@code #{text.of('key', argument)}} in pages. Texts without arguments are {@code #{m['key']}}. */
@Named("text")
@RequestScoped
public class PageTexts {
    @Inject
    Viewer viewer;

    public String of(String key) {
        return texts().of(key);
    }

    public String of(String key, Object argument) {
        return texts().of(key, argument);
    }

    public String of(String key, Object first, Object second) {
        return texts().of(key, first, second);
    }

    public String of(String key, Object first, Object second, Object third) {
        return texts().of(key, first, second, third);
    }

    public String problem(Problem problem) {
        return texts().problem(problem, viewer.getZone());
    }

    private Texts texts() {
        return Texts.in(viewer.getLocale());
    }
}
