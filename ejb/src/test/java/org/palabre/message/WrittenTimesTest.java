package org.palabre.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTimesTest {
    private static final Instant MOMENT = Instant.parse("2026-12-01T13:05:00Z");

    @Test
    void momentsShouldBeWrittenAsTheLanguageDoes() {
        WrittenTimes french = in("fr", "Europe/Paris");
        WrittenTimes english = in("en", "Europe/Paris");

        assertThat(french.date(MOMENT)).isEqualTo("mardi 1er décembre 2026");
        assertThat(french.date(MOMENT.plus(Duration.ofDays(1)))).isEqualTo("mercredi 2 décembre 2026");
        assertThat(french.time(MOMENT)).isEqualTo("14h05");
        assertThat(french.shortDate(MOMENT)).isEqualTo("01/12/2026");
        assertThat(english.date(MOMENT)).isEqualTo("Tuesday 1 December 2026");
        assertThat(english.time(MOMENT)).isEqualTo("14:05");
        assertThat(english.shortDate(MOMENT)).isEqualTo("1 Dec 2026");
    }

    @Test
    void endShouldHaveADateOnlyWhenItIsAnother() {
        assertThat(in("fr", "Africa/Dakar").end(MOMENT, MOMENT.plus(Duration.ofHours(2))))
                .isEqualTo("15h05");
        assertThat(in("fr", "Africa/Dakar").end(MOMENT, MOMENT.plus(Duration.ofHours(11))))
                .isEqualTo("mercredi 2 décembre, 00h05");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris,     2026-12-01T12:00:00Z, Paris (UTC+1)",
        "Europe/Paris,     2026-07-01T12:00:00Z, Paris (UTC+2)",
        "Africa/Dakar,     2026-07-01T12:00:00Z, Dakar (UTC)",
        "America/New_York, 2026-12-01T12:00:00Z, New York (UTC-5)",
        "Asia/Kolkata,     2026-12-01T12:00:00Z, Kolkata (UTC+5:30)",
        "Pacific/Kiritimati, 2026-12-01T12:00:00Z, Kiritimati (UTC+14)"
    })
    void zoneShouldTellCityAndOffset(String zone, Instant moment, String written) {
        assertThat(in("en", zone).zone(moment)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 min", "45, 45 min", "60, 1 h", "90, 1 h 30", "125, 2 h 05", "1440, 24 h"})
    void minutesShouldBeHoursWhereTheyAre(int minutes, String written) {
        assertThat(WrittenTimes.minutes(minutes)).isEqualTo(written.replace(' ', '\u00a0'));
    }

    private static WrittenTimes in(String language, String zone) {
        return new WrittenTimes(language, ZoneId.of(zone));
    }
}
