package org.palabre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @Test
    void parseShouldTakeAPageWithItsQuery() {
        assertThat(LocalPath.parse("/live/live.xhtml?number=71234567")).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "live.xhtml",
                "https://example.org/",
                "//example.org/",
                "/\\example.org",
                "/a\\b",
                "/a b",
                "/a\r\nSet-Cookie: x=y"
            })
    void parseShouldRefuseWhatABrowserCouldTakeForAnotherServer(String text) {
        assertThat(LocalPath.parse(text)).isEmpty();
    }
}
