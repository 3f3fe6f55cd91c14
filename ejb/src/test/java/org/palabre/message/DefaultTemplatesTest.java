package org.palabre.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.adapter.mustache.MustacheTemplates;

/** What is shipped works for every occasion, and reads well. */
class DefaultTemplatesTest {
    private static final Pattern BREAKS_BEFORE_MARK = Pattern.compile(" [:;?!»]|« |[A-Za-zé]'[A-Za-zéêà]");
    private final TemplateEngine engine = new MustacheTemplates();

    @ParameterizedTest
    @MethodSource("keys")
    void shouldFillInForEverySample(TemplateKey key) {
        for (Map<String, Object> values : SampleMessages.of(key, MessageSamples.NOW)) {
            String filled = engine.render(DefaultTemplates.of(key), values, key.part() == MessagePart.HTML);

            assertThat(filled).isNotBlank().doesNotContain("{{", "}}", "null");
            assertThat(filled.strip().lines().count())
                    .isLessThanOrEqualTo(key.part() == MessagePart.SUBJECT || key.part() == MessagePart.SMS ? 1 : 300);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void shouldShowASectionOfItsOccasionOnly(TemplateKey key) {
        for (Occasion occasion : Occasion.values()) {
            assertThat(DefaultTemplates.of(key)).doesNotContain(occasion.name().toLowerCase(Locale.ROOT) + "}}");
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void shouldSayAnotherThingOnEachOccasionAndInEachLanguage(TemplateKey key) {
        if (key.part() != MessagePart.CALENDAR) {
            String own = DefaultTemplates.of(key);

            assertThat(keys().filter(other -> other.part() == key.part())
                            .filter(other -> DefaultTemplates.of(other).equals(own)))
                    .containsExactly(key);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void frenchShouldHaveItsApostrophesAndItsSpaces(TemplateKey key) {
        if (key.language().equals("fr") && key.part() != MessagePart.SMS) {
            String words = DefaultTemplates.of(key)
                    .replaceAll("(?s)<style>.*</style>", "")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\{\\{[^}]*}}", "x");

            assertThat(BREAKS_BEFORE_MARK.matcher(words).results().map(found -> found.group()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void pagesShouldBeWellFormed(TemplateKey key) throws Exception {
        if (key.part() == MessagePart.HTML) {
            String page = engine.render(
                    DefaultTemplates.of(key),
                    SampleMessages.of(key, MessageSamples.NOW).getFirst(),
                    true);
            String xml = page.replaceFirst("(?i)<!DOCTYPE html>", "")
                    .replace("&nbsp;", "\u00a0")
                    .replaceAll("<(meta|img|br)([^>]*)>", "<$1$2/>");

            SAXParserFactory.newInstance()
                    .newSAXParser()
                    .parse(
                            new org.xml.sax.InputSource(new java.io.StringReader(xml)),
                            new org.xml.sax.helpers.DefaultHandler());
            assertThat(page)
                    .contains("<html lang=\"" + key.language() + "\"", "name=\"color-scheme\"", "<title>")
                    .doesNotContain("<script", "http://");
            assertThat(Pattern.compile("<img (?![^>]*alt=\"[^\"]+\")")
                            .matcher(page)
                            .find())
                    .isFalse();
        }
    }

    @Test
    void languagesShouldUseTheSameNames() {
        for (TemplateKey key :
                keys().filter(french -> french.language().equals("fr")).toList()) {
            assertThat(engine.names(DefaultTemplates.of(key)))
                    .isEqualTo(engine.names(DefaultTemplates.of(new TemplateKey(key.occasion(), "en", key.part()))));
        }
    }

    static Stream<TemplateKey> keys() {
        return TemplateKey.all();
    }

    @Test
    void thereShouldBeOneForEachOccasionLanguageAndPart() {
        assertThat(List.copyOf(keys().toList())).hasSize(11 * 2 * 5).doesNotHaveDuplicates();
    }
}
