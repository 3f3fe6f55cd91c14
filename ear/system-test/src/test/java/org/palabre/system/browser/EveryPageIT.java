package org.palabre.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/**
 * Every page speaks one language, breaks no rule of WCAG 2.2, levels A and AA, as far as axe can tell, and fits a
 * telephone: one walk for all in each language, as it is the walk that takes its time. Pictures of what was seen are in
 * {@code target/pages}.
 */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
class EveryPageIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> CONTRAST = List.of("color-contrast");

    /**
     * A mail runs nobody's scripts: those of axe would be waited for without end. The frame itself is looked at, as a
     * new one that is empty at once.
     */
    private static final String WITHOUT_MAIL = "document.querySelectorAll('iframe[sandbox]').forEach(frame => {"
            + " const empty = frame.cloneNode(); empty.removeAttribute('sandbox'); empty.removeAttribute('srcdoc');"
            + " empty.removeAttribute('src'); frame.replaceWith(empty); })";

    /** What scrolls to the side hides something there, and what is cut at its end is not whole. */
    private static final String CUT_OFF = """
            [...document.querySelectorAll('main *')].filter(one => {
              const style = getComputedStyle(one);
              return one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
                  && (['auto', 'scroll'].includes(style.overflowX) || (style.overflowX === 'hidden' && one.matches('.num, .stat-value')));
            }).map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40)
                + ': ' + one.scrollWidth + ' in ' + one.clientWidth)""";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final Console console;
    private final Stage stage;
    private final Album album = new Album(Path.of("target", "pages"));

    EveryPageIT(Palabre palabre) {
        stage = new Stage(palabre);
        console = new Console(palabre);
    }

    @AfterAll
    void close() {
        stage.close();
        console.close();
    }

    /** The rules, too: what breaks none in one language breaks none in the other. */
    @Test
    void shouldSpeakFrenchBreakNoRuleAndFitAPhone() {
        assertThat(walk("fr", this::broken)).isEmpty();
    }

    @Test
    void shouldSpeakEnglishAndFitAPhone() {
        assertThat(walk("en", (stop, page) -> Stream.empty())).isEmpty();
    }

    @FunctionalInterface
    private interface Look {
        Stream<String> faults(Tour.Stop stop, Page page);
    }

    /** Held narrow when all else was looked at. */
    private List<String> walk(String language, Look look) {
        Visit visit = new Visit(console, language, ColorScheme.LIGHT);
        Words words = Words.in(language);
        List<String> faults = new ArrayList<>();
        for (Tour.Stop stop : Tour.of(stage)) {
            Page page = visit.at(stop, WIDTH, HEIGHT);
            album.keep(page, stop.name() + "-" + language);
            Stream.of(cutOff(page), words.faults(page), look.faults(stop, page), tooWide(page))
                    .flatMap(each -> each)
                    .forEach(fault -> faults.add(stop.name() + ": " + fault));
        }
        visit.close();
        return faults;
    }

    /** In the dark only what colours can break: the rest is the same page. */
    private Stream<String> broken(Tour.Stop stop, Page page) {
        page.evaluate(WITHOUT_MAIL);
        List<String> light =
                violations(new AxeBuilder(page).include(stop.part()).withTags(RULES));
        colours(page, ColorScheme.DARK);
        List<String> dark = violations(new AxeBuilder(page).include(stop.part()).withRules(CONTRAST));
        album.keep(page, stop.name() + "-dark");
        colours(page, ColorScheme.LIGHT);
        return Stream.concat(light.stream(), dark.stream().map(fault -> fault + " (dark)"));
    }

    private static void colours(Page page, ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    private static List<String> violations(AxeBuilder axe) {
        AxeResults found = axe.analyze();
        assertThat(found.getPasses()).isNotEmpty();
        return found.getViolations().stream().flatMap(EveryPageIT::places).toList();
    }

    private static Stream<String> places(Rule rule) {
        return rule.getNodes().stream()
                .map((CheckedNode node) -> rule.getId() + " at " + node.getTarget() + " "
                        + node.getFailureSummary().replace('\n', ' '));
    }

    private static Stream<String> tooWide(Page page) {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        return width > PHONE_WIDTH ? Stream.of("is " + width + " wide") : cutOff(page);
    }

    private static Stream<String> cutOff(Page page) {
        int width = page.viewportSize().width;
        return ((List<?>) page.evaluate(CUT_OFF)).stream().map(one -> one + " at " + width);
    }
}
