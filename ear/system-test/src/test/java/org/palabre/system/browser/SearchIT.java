package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/** Search, order and pages among ten thousand conferences (S84, S99). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class SearchIT {
    private static final int PAGE = 20;

    private final Console console;
    private final Multitude multitude;
    private Page admin;

    SearchIT(Palabre palabre) {
        multitude = new Multitude(palabre);
        console = new Console(palabre);
    }

    @BeforeAll
    void signIn() {
        admin = console.reading("admin", "en");
    }

    @AfterAll
    void close() {
        multitude.close();
        console.close();
    }

    @Test
    void oneShouldBeFoundByItsNumberItsNameOrItsCreator() {
        ConferenceList list = ConferenceList.open(console, admin, "future").search(Multitude.number(7041));
        assertThat(list.names()).hasText(only(7041));

        // another order, no accent, no capital, half a word
        list.search("dak 8123 seance");
        assertThat(list.names()).hasText(only(8123));
        list.search("FATOU 9999");
        assertThat(list.names()).hasText(only(9999));
        list.search("dakar nobody");
        assertThat(list.nothingFound()).containsText("No conference matches");
        list.search("%' or 1=1 --");
        assertThat(list.nothingFound()).containsText("No conference matches");
    }

    @Test
    void pagesShouldFollowOneAnother() {
        ConferenceList list = ConferenceList.open(console, admin, "future").search("seance");
        list.sortBy("c-number");
        assertThat(list.names().first()).hasText(Multitude.name(1));
        assertThat(list.rows()).hasCount(PAGE);
        assertThat(list.range()).hasText(Pattern.compile("1–20 of more than 200"));

        list.next();
        assertThat(list.names().first()).hasText(Multitude.name(21));
        assertThat(list.range()).containsText("21–40");
        list.next();
        assertThat(list.names().last()).hasText(Multitude.name(60));
    }

    @Test
    void columnsShouldOrderTheWholeAndNotThePage() {
        ConferenceList list = ConferenceList.open(console, admin, "future").search("seance");
        list.sortBy("c-start");
        assertThat(list.names().first()).hasText(Multitude.name(Multitude.SIZE));
        list.sortBy("c-start");
        assertThat(list.names().first()).hasText(Multitude.name(1));
        list.sortBy("c-number").sortBy("c-number");
        assertThat(list.names().first()).hasText(Multitude.name(Multitude.SIZE));
        List<String> numbers = list.rows().locator(".c-number .num").allTextContents();
        assertThat(numbers).hasSize(PAGE).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void employeesShouldFindTheirOwnOnly() {
        Page fatou = console.reading("fatou", "en");
        assertThat(ConferenceList.open(console, fatou, "future")
                        .search(Multitude.number(500))
                        .names())
                .hasText(only(500));

        Page awa = console.reading("awa", "en");
        ConferenceList own = ConferenceList.open(console, awa, "delete").search(Multitude.number(500));
        assertThat(own.nothingFound()).containsText("No conference matches");
    }

    /** The names of a list that holds this one alone. */
    private static String[] only(int place) {
        return new String[] {Multitude.name(place)};
    }
}
