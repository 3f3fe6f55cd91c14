package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the directory has, a voice gets a name and a shell gets nothing. */
class SpokenNameTest {
    @ParameterizedTest
    @CsvSource({
        "Awa Diop,                              Awa Diop",
        "Zoé d’Arc-Ünal,                        Zoé d'Arc-Ünal",
        "'Dr. Awa Diop, PhD',                   Dr. Awa Diop PhD",
        "'Awa \"Diop\" $(touch /tmp/a) `id`;|&', Awa Diop touch tmp a id",
        "<speed level='1'>Awa,                  speed level '1' Awa"
    })
    void nameShouldKeepWhatCanBeSaid(String name, String said) {
        assertThat(decoded(name)).isEqualTo(said);
    }

    @Test
    void linesAndControlCharactersShouldBeSpaces() {
        assertThat(decoded("Awa\r\nAction: Originate\u0000\u0007")).isEqualTo("Awa Action Originate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1001", "+33 6 39 98 10 01", "$()", "\uD83D\uDE00", "\uD800"})
    void whatIsNoNameShouldNotBeSaid(String name) {
        assertThat(SpokenName.of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "\uD801\uDC00", "a\u0301\u0301 '"})
    void tenThousandShouldBeCutAndFitIntoALineOfTheSwitch(String part) {
        assertThat(SpokenName.of(part.repeat(10_000)))
                .matches("[A-Za-z0-9+/]+={0,2}")
                .hasSizeLessThan(600);
    }

    private static String decoded(String name) {
        return new String(Base64.getDecoder().decode(SpokenName.of(name)), StandardCharsets.UTF_8);
    }
}
