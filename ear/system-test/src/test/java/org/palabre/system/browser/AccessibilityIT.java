package org.palabre.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.system.Palabre;
import org.palabre.system.SharedPalabre;

/** No page breaks a rule of WCAG 2.2, levels A and AA, as far as axe can tell. */
@ExtendWith(SharedPalabre.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
class AccessibilityIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** A mail runs nobody's scripts: those of axe would be waited for without end. The frame itself is looked at. */
    private static final String WITHOUT_MAIL = "document.querySelectorAll('iframe[sandbox]').forEach(frame => {"
            + " frame.removeAttribute('sandbox'); frame.removeAttribute('srcdoc'); frame.src = 'about:blank'; })";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Console console;
    private final Stage stage;

    AccessibilityIT(Palabre palabre) {
        stage = new Stage(palabre);
        console = new Console(palabre);
    }

    @AfterAll
    void close() {
        stage.close();
        console.close();
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "en, DARK"})
    void noPageShouldBreakARule(String language, ColorScheme colours) {
        Visit visit = new Visit(console, language, colours);

        List<String> broken = Tour.of(stage).stream()
                .flatMap(stop -> broken(stop.name(), visit.at(stop, WIDTH, HEIGHT)))
                .toList();

        visit.close();
        assertThat(broken).isEmpty();
    }

    private static Stream<String> broken(String name, Page page) {
        page.evaluate(WITHOUT_MAIL);
        AxeResults found = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(found.getPasses()).as(name).isNotEmpty();
        return found.getViolations().stream().flatMap(rule -> places(name, rule));
    }

    private static Stream<String> places(String name, Rule rule) {
        return rule.getNodes().stream()
                .map((CheckedNode node) -> name + ": " + rule.getId() + " at " + node.getTarget() + " "
                        + node.getFailureSummary().replace('\n', ' '));
    }
}
