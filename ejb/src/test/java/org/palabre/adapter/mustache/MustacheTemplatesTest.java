package org.palabre.adapter.mustache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.shared.DomainException;

class MustacheTemplatesTest {
    private static final Map<String, Object> VALUES = Map.of(
            "name",
            "Été & <b>\"hiver\"</b>",
            "empty",
            "",
            "yes",
            true,
            "no",
            false,
            "list",
            List.of(Map.of("number", "1"), Map.of("number", "<2>")));

    private final MustacheTemplates templates = new MustacheTemplates();

    @Nested
    class Filling {
        @Test
        void shouldPutValuesIn() {
            assertThat(text("{{name}}|{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{#empty}}e{{/empty}}{{^empty}}-{{/empty}}"))
                    .isEqualTo("Été & <b>\"hiver\"</b>|y-");
        }

        @Test
        void shouldLetTheEntriesOfAListSeeWhatIsAroundThem() {
            assertThat(text("{{#list}}{{number}}{{empty}}{{#yes}}+{{/yes}}{{/list}}{{name}}"))
                    .isEqualTo("1+<2>+Été & <b>\"hiver\"</b>");
            assertThat(html("{{#list}}{{number}}{{#yes}}+{{/yes}}{{/list}}{{#yes}}{{name}}{{/yes}}"))
                    .isEqualTo("1+&lt;2&gt;+Été &amp; &lt;b&gt;&quot;hiver&quot;&lt;/b&gt;");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{{name}}",
                    "{{{name}}}",
                    "{{&name}}",
                    "{{#name}}{{{.}}}{{/name}}",
                    "{{#yes}}{{{name}}}{{/yes}}",
                    "{{=<% %>=}}<%&name%>"
                })
        void shouldEscapeInAPageHoweverTheTagIsWritten(String template) {
            assertThat(html(template)).isEqualTo("Été &amp; &lt;b&gt;&quot;hiver&quot;&lt;/b&gt;");
        }

        @Test
        void shouldNotReadAValueAsATemplate() {
            assertThat(templates.render("{{v}}", Map.of("v", "{{name}}", "name", "x"), false))
                    .isEqualTo("{{name}}");
        }
    }

    /** No method and no field of Java, whatever the way to write it (ADR 7). */
    @Nested
    class Reach {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{{name.class}}",
                    "{{name.length}}",
                    "{{name.bytes}}",
                    "{{name.isEmpty}}",
                    "{{name.toUpperCase}}",
                    "{{#name}}{{class}}{{/name}}",
                    "{{#name}}{{length}}{{/name}}",
                    "{{class}}",
                    "{{getClass}}",
                    "{{class.classLoader}}",
                    "{{size}}",
                    "{{entrySet}}",
                    "{{keySet}}",
                    "{{list.size}}",
                    "{{list.0}}",
                    "{{list.first}}",
                    "{{#list}}{{entrySet}}{{/list}}",
                    "{{#list}}{{getClass.name}}{{/list}}",
                    "{{yes.class}}",
                    "{{this.class}}"
                })
        void shouldEndAtTheValues(String template) {
            refused(() -> text(template), "wrong.template.line");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{{>other}}", "{{> /etc/passwd}}", "{{<other}}{{/other}}"})
        void shouldNotIncludeAnything(String template) {
            refused(() -> templates.names(template), "wrong.template.include");
            refused(() -> text(template), "wrong.template.include");
        }
    }

    @Nested
    class Faults {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "a\\n{{#name}}b              | 2 | Section missing close tag 'name'",
                    "a\\n\\n{{/name}}            | 3 | Section close tag with no open tag 'name'",
                    "{{#name}}\\n{{/list}}       | 2 | Section close tag with mismatched open tag 'list' != 'name'",
                    "a\\n{{nobody}}              | 2 | No method or field with name 'nobody'",
                    "a\\n\\n{{#nobody}}{{/nobody}}| 3 | No method or field with name 'nobody'"
                })
        void shouldTellLineAndReason(String template, int line, String reason) {
            assertThatThrownBy(() -> text(template.replace("\\n", "\n")))
                    .isInstanceOfSatisfying(DomainException.class, broken -> {
                        assertThat(broken.key()).isEqualTo("wrong.template.line");
                        assertThat(broken.problems().getFirst().field()).contains("content");
                        assertThat(broken.problems().getFirst().arguments()).containsExactly(line, reason);
                    });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{{}}",
                    "{{ }}",
                    "{{{}}}",
                    "{{#}}",
                    "{{=a}}",
                    "{{= =}}",
                    "{{..}}",
                    "{{ ... }}",
                    "{{#..}}{{/..}}"
                })
        void shouldBeToldForTagsThatAreNone(String template) {
            assertThatThrownBy(() -> text(template))
                    .isInstanceOfSatisfying(DomainException.class, broken -> assertThat(broken.key())
                            .startsWith("wrong.template"));
        }

        @Test
        void shouldBeToldForATagThatIsNotClosed() {
            refused(() -> templates.names("a {{name"), "wrong.template.unfinished");
        }
    }

    @Nested
    class Limits {
        @Test
        void aTemplateShouldHave64Kilobytes() {
            assertThat(text("x".repeat(65_536))).hasSize(65_536);
            refused(() -> text("é".repeat(32_769)), "wrong.template.tooLong");
        }

        @Test
        void aMessageShouldHave256Kilobytes() {
            Map<String, Object> values = Map.of("list", Collections.nCopies(262, Map.of()));

            assertThat(templates.render("{{#list}}" + "x".repeat(1000) + "{{/list}}", values, false))
                    .hasSize(262_000);
            refused(
                    () -> templates.render("{{#list}}" + "x".repeat(1001) + "{{/list}}", values, false),
                    "wrong.template.resultTooLong");
        }

        @Test
        void listsWithinListsShouldNotMultiplyForEver() {
            refused(() -> text("{{#list}}".repeat(40) + "{{/list}}".repeat(40)), "wrong.template.resultTooLong");
        }

        @Test
        void listsShouldCountForEachMessageAlone() {
            for (int message = 0; message < 5_000; message++) {
                assertThat(text("{{#list}}{{number}}{{/list}}")).isEqualTo("1<2>");
            }
        }

        @Test
        void sectionsWithinSectionsShouldNotOverflow() {
            String deep = "{{#yes}}".repeat(3_500) + "{{/yes}}".repeat(3_500);

            assertThat(deep).hasSizeLessThan(65_536);
            try {
                assertThat(text(deep)).isEmpty();
            } catch (DomainException refused) {
                assertThat(refused.key()).isEqualTo("wrong.template.nested");
            }
        }
    }

    @Test
    void namesShouldBeAllThatAreUsedAlsoWhereTheyAreNotShown() {
        assertThat(templates.names("{{a}}{{#no}}{{b.c}}{{/no}}{{^d}}{{{e}}}{{/d}}{{! f }}"))
                .containsExactlyInAnyOrder("a", "no", "b.c", "d", "e");
    }

    @Property(tries = 200)
    void noValueShouldBecomeMarkup(@ForAll @StringLength(max = 60) String value) {
        assertThat(templates
                        .render("<a href=\"{{{v}}}\">{{&v}}</a>", Map.of("v", value), true)
                        .chars()
                        .filter(c -> c == '<' || c == '"')
                        .count())
                .isEqualTo(4);
    }

    @Property(tries = 300)
    void anythingShouldEitherWorkOrBeRefused(@ForAll("pieces") String template) {
        try {
            templates.names(template);
            text(template);
        } catch (DomainException refused) {
            assertThat(refused.key()).startsWith("wrong.template");
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "{{", "}}", "{{{", "#", "^", "/", "name", "list", "=", "!", "&", " ", "\n", ".", ">", "$", "a",
                        "-index")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private String text(String template) {
        return templates.render(template, VALUES, false);
    }

    private String html(String template) {
        return templates.render(template, VALUES, true);
    }

    private static void refused(ThrowingCallable attempt, String key) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
