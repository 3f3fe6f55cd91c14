package org.palabre.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/etc/passwd",
                "a/b",
                "..",
                ".",
                "-rf",
                "a b",
                "a\n",
                "\na",
                "a'",
                "a\"",
                "a`",
                "a$",
                "${SHELL(x)}",
                "a,b",
                "a;b",
                "a&b",
                "a|b",
                "a%d",
                "A",
                "é",
                "\u0000",
                "a.wav",
                "a^b=c"
            })
    void whatMeansSomethingElsewhereShouldBeRefused(String name) {
        assertThatThrownBy(() -> new RecordingName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lengthShouldBeBounded() {
        assertThat(new RecordingName("a".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new RecordingName("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordingName("a".repeat(1000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("aaa");
    }

    @Test
    void idsOfOursShouldDo() {
        String id = UUID.randomUUID().toString();
        assertThat(new RecordingName(id)).hasToString(id);
    }
}
