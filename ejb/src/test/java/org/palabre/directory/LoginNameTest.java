package org.palabre.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "awa",
                " AWA ",
                "ªwª",
                "ａｗａ",
                "awa\u00a0",
                "\u2003awa\u3000",
                "a\u00adwa",
                "\u200bawa\ufeff",
                "aw\u202ea",
                "a\ufe0fwa",
                "awa\u0000",
                "ᴬᵂᵃ"
            })
    void spellingsThatNobodySeesApartShouldBeOneLogin(String typed) {
        assertThat(LoginName.of(typed)).isEqualTo("awa");
    }

    @Test
    void lettersOfTheirOwnShouldStayOthers() {
        assertThat(LoginName.of("E\u0301LOÏSE")).isEqualTo("éloïse");
        assertThat(LoginName.of("jean  luc")).isEqualTo("jean luc");
        assertThat(LoginName.of("аwa")).as("a Cyrillic letter").isNotEqualTo("awa");
    }

    @Test
    void whatIsNoLoginShouldBeEmpty() {
        assertThat(LoginName.of(null)).isEmpty();
        assertThat(LoginName.of(" \u00a0\u200b")).isEmpty();
        assertThat(LoginName.of("x".repeat(257))).isEmpty();
    }
}
