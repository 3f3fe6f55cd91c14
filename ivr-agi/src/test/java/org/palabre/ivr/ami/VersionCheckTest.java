package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.ivr.ami.event.PalabreCheckedEvent;
import org.palabre.testing.TestClock;

/** What is said of the dialplan, the keys and the prompts that the switch lacks. */
class VersionCheckTest {
    private static final SwitchMarks MARKS = new SwitchMarks("11111111", "22222222");
    private static final String LOOKING = "its dialplan, keys and prompts are being looked at";

    private final List<Origination> asked = new ArrayList<>();
    /** The first question. */
    private static final int KEYS = 0;

    private final TestClock clock = new TestClock();

    @Test
    void allThereShouldBeNoTrouble() {
        VersionCheck check = check(Map.of("fr", List.of("welcome", "menu")));
        assertThat(check.trouble()).isEqualTo(LOOKING);
        answer(check, KEYS, "TIMEOUT", "11111111");
        assertThat(check.trouble()).isEqualTo(LOOKING);
        prompts(check, 1, "");
        assertThat(check.trouble()).isEmpty();
    }

    @Test
    void whatIsMissingShouldBeToldWithThePlace() {
        VersionCheck check = check(Map.of("fr", List.of("welcome", "menu", "goodbye")));
        answer(check, KEYS, "TIMEOUT", "11111111");
        prompts(check, 1, "welcome&goodbye");
        assertThat(check.trouble())
                .isEqualTo(
                        "2 prompts are not in /usr/share/asterisk/sounds/fr/palabre: goodbye, welcome (docs/asterisk.md)");
    }

    @Test
    void anOldDialplanShouldBeToldAfterAWhile() {
        VersionCheck check = check(Map.of("fr", List.of("welcome")));
        clock.advance(Duration.ofSeconds(16));
        assertThat(check.trouble()).startsWith("its dialplan does not say its version: palabre-extensions.conf");
    }

    @Test
    void linesShouldNotBeTooLongForTheSwitch() {
        List<String> many =
                IntStream.range(0, 300).mapToObj(i -> "a-long-prompt-" + i).toList();
        check(Map.of("fr", many));
        List<Origination> portions = asked.subList(1, asked.size());
        assertThat(portions).hasSizeGreaterThan(5).allSatisfy(order -> assertThat(
                        order.getVariables().get("PALABRE_CHECK_NAMES"))
                .hasSizeLessThan(700));
        assertThat(portions.stream()
                        .flatMap(order -> List.of(
                                order.getVariables().get("PALABRE_CHECK_NAMES").split("&"))
                                .stream()))
                .containsExactlyElementsOf(many);
    }

    /** Answers of a link that is lost count no more. */
    @Test
    void anAnswerFromBeforeShouldNotCount() {
        VersionCheck check = check(Map.of("fr", List.of("welcome")));
        check.begin();
        answer(check, KEYS, "FAILED", "11111111");
        prompts(check, 1, "welcome");
        assertThat(check.trouble()).isEqualTo(LOOKING);
        answer(check, 2, "TIMEOUT", "11111111");
        prompts(check, 3, "");
        assertThat(check.trouble()).isEmpty();
    }

    /** The dialplan of before answers with no mark. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "33333333"})
    void anotherDialplanShouldBeToldWithItsFileAndFolder(String mark) {
        VersionCheck check = check(Map.of());
        answer(check, KEYS, "TIMEOUT", mark);
        assertThat(check.trouble())
                .isEqualTo("the dialplan that it has loaded from /etc/asterisk is not that of this version:"
                        + " palabre-extensions.conf with the mark 11111111 (docs/asterisk.md)");
    }

    /** FAILED: ConfBridge knows no such profile; NONE: there is no ConfBridge. */
    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "NONE", "HANGUP"})
    void otherKeysShouldBeToldWithTheirFileAndFolder(String result) {
        VersionCheck check = check(Map.of());
        assertThat(asked.get(KEYS).getVariables()).containsEntry("PALABRE_CHECK_KEYS", "22222222");
        answer(check, KEYS, result, "11111111");
        assertThat(check.trouble())
                .isEqualTo(
                        "the set of rooms and keys that it has loaded from /etc/asterisk is not that of this version:"
                                + " palabre-confbridge.conf with the mark 22222222 (docs/asterisk.md)");
    }

    @Test
    void allThatIsWrongShouldBeToldAtOnce() {
        VersionCheck check = check(Map.of("fr", List.of("welcome")));
        answer(check, KEYS, "FAILED", "11111111");
        prompts(check, 1, "welcome");
        assertThat(check.trouble()).contains("palabre-confbridge.conf", "; 1 prompts are not in ");
    }

    @Test
    void theManifestShouldHaveTheSamePromptsInBothLanguages() {
        Map<String, List<String>> prompts = PromptManifest.read();
        assertThat(prompts).containsOnlyKeys("fr", "en");
        assertThat(prompts.get("fr"))
                .hasSizeGreaterThan(250)
                .contains("welcome", "menu")
                .hasSameElementsAs(prompts.get("en"));
    }

    private VersionCheck check(Map<String, List<String>> prompts) {
        var check = new VersionCheck(asked::add, prompts, MARKS, clock);
        check.begin();
        return check;
    }

    private void prompts(VersionCheck check, int question, String missing) {
        var event = event(question, "11111111");
        event.setWhere("/usr/share/asterisk/sounds/fr/palabre");
        event.setMissing(missing);
        check.heard(event);
    }

    private void answer(VersionCheck check, int question, String keys, String dialplan) {
        var event = event(question, dialplan);
        event.setKeys(keys);
        check.heard(event);
    }

    private PalabreCheckedEvent event(int question, String dialplan) {
        var event = new PalabreCheckedEvent(this);
        event.setCheck(asked.get(question).getVariables().get("PALABRE_CHECK"));
        event.setDialplan(dialplan);
        event.setSettings("/etc/asterisk");
        return event;
    }
}
