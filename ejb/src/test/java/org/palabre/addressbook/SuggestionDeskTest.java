package org.palabre.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionDeskTest extends OnBook {
    private SuggestionDesk suggestions;

    @BeforeEach
    void open() {
        suggestions = stage.get(SuggestionDesk.class);
    }

    private List<String> found(String text) {
        return suggestions.find(text, AWA).stream()
                .map(one -> one.source() + " " + one.name() + " " + one.address())
                .toList();
    }

    @Test
    void groupsShouldComeFirstThenContactsThenTheDirectory() {
        long id = groups.create("Équipe de Paul", AWA).id();
        groups.create("Paul seul", AWA);
        add(new ContactInput("Paula Sow", "paula@example.org", "", ""), id);
        assertThat(found("paul"))
                .containsExactly(
                        "GROUP Équipe de Paul " + id,
                        "CONTACT Paula Sow paula@example.org",
                        "DIRECTORY Paul Martin paul@example.org");
    }

    @Test
    void whoIsInTheBookAndInTheDirectoryShouldBeSuggestedOnce() {
        add(MARTIN);
        assertThat(found("paul")).containsExactly("CONTACT Paul Martin Paul@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "p", " p "})
    void tooLittleShouldSuggestNobody(String text) {
        add(MARTIN);
        assertThat(found(text)).isEmpty();
    }

    @Test
    void thereShouldBeTwentyAtMost() {
        stage.get(ContactImportDesk.class).take(ContactDeskTest.many(40), AWA);
        assertThat(found("personne")).hasSize(SuggestionDesk.MOST);
    }

    @Test
    void listsShouldHoldEverybodyInHisLanguage() {
        long id = groups.create("Ventes", AWA).id();
        add(FATOU, id);
        add(MOUSSA, id);
        List<Suggestion> chosen = List.of(
                suggestions.find("ventes", AWA).getFirst(),
                suggestions.find("martin", AWA).getFirst());
        assertThat(suggestions.lists(chosen, "en", AWA))
                .isEqualTo(Map.of(
                        "fr", "\"Fatou Sow\" <fatou@example.org>",
                        "en", "\"Moussa Ba\" <+33639981007>\n\"Paul Martin\" <paul@example.org>"));
    }
}
