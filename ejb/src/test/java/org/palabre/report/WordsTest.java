package org.palabre.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palabre.session.EndReason;
import org.palabre.session.Outcome;

class WordsTest {
    private final ResourceBundle french = new Edition(Locale.FRENCH, SampleReports.PARIS).words();
    private final ResourceBundle english = new Edition(Locale.ENGLISH, SampleReports.PARIS).words();

    @Test
    void bothLanguagesShouldHaveTheSameWords() {
        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(french.getString("withheld")).isEqualTo("Numéro caché");
    }

    @Test
    void everyEndAndOutcomeShouldHaveAWord() {
        Stream<String> ends = Arrays.stream(EndReason.values()).map(reason -> "end." + reason);
        Stream<String> outcomes = Arrays.stream(Outcome.values()).map(outcome -> "outcome." + outcome);

        assertThat(french.keySet()).containsAll(Stream.concat(ends, outcomes).toList());
    }
}
