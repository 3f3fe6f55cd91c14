package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.asteriskjava.manager.action.OriginateAction;
import org.junit.jupiter.api.Test;
import org.palabre.ivr.ami.event.PalabreCheckedEvent;

/** What is said of the prompts that the switch lacks. */
class PromptCheckTest {
    private final List<OriginateAction> asked = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void allThereShouldBeNoTrouble() {
        PromptCheck check = check(Map.of("fr", List.of("welcome", "menu")));
        assertThat(check.trouble()).isEqualTo("its prompts are being looked for");
        answer(check, 0, "");
        assertThat(check.trouble()).isEmpty();
    }

    @Test
    void whatIsMissingShouldBeToldWithThePlace() {
        PromptCheck check = check(Map.of("fr", List.of("welcome", "menu", "goodbye")));
        answer(check, 0, "welcome&goodbye");
        assertThat(check.trouble())
                .isEqualTo(
                        "2 prompts are not in /usr/share/asterisk/sounds/fr/palabre: goodbye, welcome (docs/asterisk.md)");
    }

    @Test
    void anOldDialplanShouldBeToldAfterAWhile() {
        PromptCheck check = check(Map.of("fr", List.of("welcome")));
        now = now.plus(Duration.ofSeconds(16));
        assertThat(check.trouble()).startsWith("its dialplan says nothing of the prompts");
    }

    @Test
    void linesShouldNotBeTooLongForTheSwitch() {
        List<String> many =
                IntStream.range(0, 300).mapToObj(i -> "a-long-prompt-" + i).toList();
        check(Map.of("fr", many));
        assertThat(asked).hasSizeGreaterThan(5).allSatisfy(order -> assertThat(
                        order.getVariables().get("PALABRE_CHECK_NAMES"))
                .hasSizeLessThan(700));
        assertThat(asked.stream()
                        .flatMap(order -> List.of(
                                order.getVariables().get("PALABRE_CHECK_NAMES").split("&"))
                                .stream()))
                .containsExactlyElementsOf(many);
    }

    /** Answers of a link that is lost count no more. */
    @Test
    void anAnswerFromBeforeShouldNotCount() {
        PromptCheck check = check(Map.of("fr", List.of("welcome")));
        check.begin();
        answer(check, 0, "welcome");
        assertThat(check.trouble()).isEqualTo("its prompts are being looked for");
        answer(check, 1, "");
        assertThat(check.trouble()).isEmpty();
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

    private PromptCheck check(Map<String, List<String>> prompts) {
        var check = new PromptCheck(asked::add, prompts, clock);
        check.begin();
        return check;
    }

    private void answer(PromptCheck check, int question, String missing) {
        var event = new PalabreCheckedEvent(this);
        event.setCheck(asked.get(question).getVariables().get("PALABRE_CHECK"));
        event.setWhere("/usr/share/asterisk/sounds/fr/palabre");
        event.setMissing(missing);
        check.heard(event);
    }
}
