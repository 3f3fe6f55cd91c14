package org.palabre.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
    /** Else the browser shows and sends the first of the list. */
    @ParameterizedTest
    @ValueSource(strings = {"US/Eastern", "Etc/GMT+5", "GMT", "Europe/Paris", "UTC"})
    void whatCountsShouldBeAmongThemOnce(String current) {
        assertThat(Zones.with(current))
                .containsOnlyOnce(current)
                .contains("Africa/Dakar", "UTC")
                .isSorted();
    }

    @Test
    void everyOneShouldBeOneThatIsKept() {
        assertThat(ZoneId.getAvailableZoneIds()).containsAll(Zones.with("US/Eastern"));
        assertThat(Zones.with("UTC")).hasSizeGreaterThan(400).doesNotContain("US/Eastern", "Etc/GMT+5");
    }
}
