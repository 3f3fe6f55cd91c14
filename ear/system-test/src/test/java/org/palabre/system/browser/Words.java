package org.palabre.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.house.SourceTree;

/** What a page in one language may not show: keys of texts, and texts of the other language. */
record Words(String language, Set<String> keys, Set<String> foreign) {
    private static final Path TEXTS = Path.of("web/src/main/resources/org/palabre/web");

    /** Shorter ones stand in conferences' names too. */
    private static final int LENGTH = 12;

    /** Messages are in the language of their reader, and their subjects begin like these. */
    private static final String OF_MESSAGES = "template.occasion.";

    static Words in(String language) {
        Properties own = texts(language);
        Properties other = texts(language.equals("fr") ? "en" : "fr");
        Set<String> keys = own.stringPropertyNames().stream()
                .filter(key -> key.contains("."))
                .collect(Collectors.toSet());
        Set<String> foreign = other.stringPropertyNames().stream()
                .filter(key -> !key.startsWith(OF_MESSAGES))
                .map(other::getProperty)
                .filter(text -> text.length() >= LENGTH && !text.contains("{"))
                .filter(text -> own.values().stream().noneMatch(mine -> ((String) mine).contains(text)))
                .collect(Collectors.toSet());
        return new Words(language, keys, foreign);
    }

    /** What is wrong there, in words. */
    Stream<String> faults(Page page) {
        String text = page.locator("body").innerText();
        String said = (String) page.evaluate("document.documentElement.lang");
        Stream<String> language = said.equals(this.language) ? Stream.of() : Stream.of("says to be in " + said);
        return Stream.of(
                        language,
                        shown(keys, text).map(key -> "shows the key " + key),
                        shown(foreign, text).map(words -> "shows “" + words + "”"),
                        text.contains("???") ? Stream.of("shows ???") : Stream.<String>of())
                .flatMap(faults -> faults);
    }

    private static Stream<String> shown(Set<String> some, String text) {
        List<String> words = List.of(text.split("\\s+"));
        return some.stream().filter(one -> one.contains(" ") ? text.contains(one) : words.contains(one));
    }

    private static Properties texts(String language) {
        Path file = SourceTree.top().resolve(TEXTS).resolve("texts_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
