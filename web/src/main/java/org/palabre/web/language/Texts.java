package org.palabre.web.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.palabre.preference.Choices;
import org.palabre.shared.DomainException.Problem;

/** The product's texts in one language. */
public final class Texts {
    /** Base name of the bundle; its keys are the names of page, bean and field. */
    public static final String BUNDLE = "org.palabre.web.texts";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** In this language, or in French where we do not speak it. */
    public static Texts in(Locale locale) {
        boolean spoken = Choices.LANGUAGES.contains(locale.getLanguage());
        return new Texts(Locale.of(spoken ? locale.getLanguage() : Choices.LANGUAGES.getFirst()));
    }

    /**
     * @param arguments of a {@link MessageFormat}
     * @throws java.util.MissingResourceException for a key that does not exist
     */
    public String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    public String problem(Problem problem) {
        return of(problem.key(), problem.arguments().toArray());
    }

    public Locale locale() {
        return locale;
    }
}
