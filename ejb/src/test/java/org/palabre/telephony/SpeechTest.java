package org.palabre.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T14:00:00+01:00, weekday-1 day-23 month-11 hour-14",
        "2026-11-23T14:05:00+01:00, weekday-1 day-23 month-11 hour-14 minute-5",
        "2026-11-23T14:29:01+01:00, weekday-1 day-23 month-11 hour-14 number-30",
        "2026-12-31T23:59:30+01:00, weekday-5 day-1 month-1 hour-0"
    })
    void aMomentShouldBeSaidToTheMinuteThatFollows(ZonedDateTime moment, String said) {
        assertThat(words(Speech.moment(moment))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "1, minutes-1",
        "45, minutes-45",
        "60, hours-1",
        "61, hours-1 minutes-1",
        "90, hours-1 minutes-30",
        "1440, hours-24"
    })
    void aDurationShouldBeSaidInHoursAndMinutes(int minutes, String said) {
        assertThat(words(Speech.duration(minutes))).isEqualTo(said);
    }

    private static String words(List<Spoken> said) {
        return String.join(" ", said.stream().map(Spoken::fileName).toList());
    }
}
