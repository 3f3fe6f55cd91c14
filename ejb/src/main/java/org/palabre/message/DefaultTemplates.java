package org.palabre.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates that are shipped. One file serves all occasions of a language, in sections named after them
 * ({@code {{#invited}} … {{/invited}}}); who reads or changes one sees the sections of its occasion only.
 */
final class DefaultTemplates {
    private static final String SECTION = "\\{\\{([#^])(%1$s)}}%2$s(.*?)\\{\\{/\\2}}%2$s";

    private static final Map<TemplateKey, String> READ = new ConcurrentHashMap<>();

    private DefaultTemplates() {}

    static String of(TemplateKey key) {
        return READ.computeIfAbsent(key, DefaultTemplates::read);
    }

    private static String read(TemplateKey key) {
        String path = key.language() + "/" + key.part().file();
        try (InputStream file = DefaultTemplates.class.getResourceAsStream(path)) {
            return of(key.occasion(), new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Tags on lines of their own go with their lines, as in the language of the templates. */
    private static String of(Occasion occasion, String sections) {
        String text = sections;
        for (Occasion other : Occasion.values()) {
            String name = other.name().toLowerCase(Locale.ROOT);
            text = without(text, Pattern.compile("(?sm)^" + SECTION.formatted(name, "\\n")), other == occasion);
            text = without(text, Pattern.compile("(?s)" + SECTION.formatted(name, "")), other == occasion);
        }
        return text;
    }

    private static String without(String text, Pattern section, boolean own) {
        return section.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals("#") == own ? found.group(3) : ""));
    }
}
