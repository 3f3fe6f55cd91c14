package org.palabre.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.palabre.web.language.Texts;

class RefusalsTest {
    @Test
    void shouldSpeakTheLanguageOfTheBrowser() {
        assertThat(Refusals.language("en-GB,en;q=0.8,fr;q=0.5")).isEqualTo(Locale.ENGLISH);
        assertThat(Refusals.language("fr")).isEqualTo(Locale.FRENCH);
        assertThat(Refusals.language("de")).isEqualTo(Locale.FRENCH);
        assertThat(Refusals.language(null)).isEqualTo(Locale.FRENCH);
        assertThat(Refusals.language(";;;,q=x")).isEqualTo(Locale.FRENCH);
    }

    @Test
    void shouldTellProgramsAProblem() {
        String problem = Refusals.problem(Texts.in(Locale.ENGLISH), 413, "api.tooLarge", "too \"long\"");

        var json = Json.createReader(new StringReader(problem)).readObject();
        assertThat(json.getInt("status")).isEqualTo(413);
        assertThat(json.getString("key")).isEqualTo("api.tooLarge");
        assertThat(json.getString("detail")).isEqualTo("too \"long\"");
        assertThat(json.getString("title")).isNotBlank();
    }

    /** Whoever has a line of IPv6 has 2^64 addresses. */
    @Test
    void addressesOfOneLineShouldBeOneVisitor() throws UnknownHostException {
        assertThat(visitor("2001:db8:1:2::1")).isEqualTo(visitor("2001:db8:1:2:ffff::9"));
        assertThat(visitor("2001:db8:1:2::1")).isNotEqualTo(visitor("2001:db8:1:3::1"));
        assertThat(visitor("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    private static String visitor(String address) throws UnknownHostException {
        return Visitors.address(new InetSocketAddress(InetAddress.getByName(address), 1));
    }
}
