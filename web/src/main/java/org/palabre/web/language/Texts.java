package org.palabre.web.language;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.preference.Choices;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.DomainException.Reason;

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

    /** Moments among the arguments are written as in REST. */
    public String problem(Problem problem) {
        return problem(problem, Instant::toString);
    }

    /** Moments among the arguments are written for somebody who plans by the clocks of this zone. */
    public String problem(Problem problem, ZoneId zone) {
        var plan = DateTimeFormatter.ofPattern(of("format.plan"), locale).withZone(zone);
        return problem(problem, plan::format);
    }

    /** Moments come last, as many as there are: one enumeration to the text. */
    private String problem(Problem problem, Function<Instant, String> written) {
        List<Object> arguments = new ArrayList<>();
        problem.arguments().stream()
                .filter(o -> !(o instanceof Instant))
                .map(o -> o instanceof Reason reason
                        ? of(reason.key(), reason.arguments().toArray())
                        : o)
                .forEach(arguments::add);
        arguments.add(problem.arguments().stream()
                .filter(Instant.class::isInstance)
                .map(moment -> written.apply((Instant) moment))
                .collect(Collectors.joining("; ")));
        return of(problem.key(), arguments.toArray());
    }

    public Locale locale() {
        return locale;
    }
}
