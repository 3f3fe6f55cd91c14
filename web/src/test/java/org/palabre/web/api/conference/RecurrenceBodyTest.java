package org.palabre.web.api.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Recurrence.End;
import org.palabre.conference.RecurrencePattern;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.api.Malformed;
import org.palabre.web.api.RecordJson;

class RecurrenceBodyTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String DAILY = "'rhythm':'DAILY','from':'2026-11-23','time':'10:00','count':5";

    @Test
    void whatIsWrittenShouldBeReadAgain() {
        for (RecurrencePattern rhythm : List.of(
                new RecurrencePattern.Daily(3),
                new RecurrencePattern.Weekly(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 2),
                new RecurrencePattern.MonthlyByDate(31),
                new RecurrencePattern.MonthlyByWeekday(-1, DayOfWeek.TUESDAY))) {
            for (End end : List.of(new End.After(3), new End.Until(LocalDate.of(2027, 3, 31)))) {
                var rule = new Recurrence(rhythm, MONDAY, LocalTime.of(23, 45), ZoneId.of("Asia/Tokyo"), end);

                assertThat(read(RecordJson.of(RecurrenceJson.of(rule)).toString()))
                        .isEqualTo(rule);
            }
        }
    }

    @Test
    void aZoneThatIsNotNamedShouldBeTheServers() {
        assertThat(read("{" + DAILY.replace('\'', '"') + "}").zone()).isEqualTo(PARIS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'from':'2026-11-23','time':'10:00','count':5}                    | rhythm   | wrong.missing",
                "{'rhythm':'YEARLY','from':'2026-11-23','time':'10:00','count':5}  | rhythm   | wrong.oneOf",
                "{'rhythm':7,'from':'2026-11-23','time':'10:00','count':5}         | rhythm   | wrong.oneOf",
                "{'rhythm':'DAILY','from':'23/11/2026','time':'10:00','count':5}   | from     | wrong.date",
                "{'rhythm':'DAILY','from':20261123,'time':'10:00','count':5}       | from     | wrong.date",
                "{'rhythm':'DAILY','from':'2026-11-23','time':'25:00','count':5}   | time     | wrong.time",
                "{'rhythm':'DAILY','from':'2026-11-23','count':5}                  | time     | wrong.missing",
                "{'rhythm':'DAILY','from':'2026-11-23','time':'10:00'}             | until    | wrong.oneEnd",
                "{D,'until':'2026-12-24'}                                          | until    | wrong.oneEnd",
                "{D,'zone':'Mars/Olympus'}                                         | zone     | wrong.zone",
                "{D,'every':'2'}                                                   | every    | wrong.number",
                "{D,'weekdays':'MONDAY'}                                           | weekdays | wrong.list",
                "{D,'weekdays':['LUNDI']}                                          | weekdays | wrong.oneOf",
                "{D,'yearly':true}                                                 | yearly   | wrong.unknownField",
                "{'rhythm':'MONTHLY_BY_WEEKDAY','from':'2026-11-23','time':'10:00','count':5} | weekdays | wrong.oneWeekday",
            })
    void faultsShouldBeNamedAtTheirField(String body, String field, String key) {
        Malformed refused = catchThrowableOfType(
                Malformed.class, () -> read(body.replace("D,", DAILY + ",").replace('\'', '"')));

        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.field()).contains("recurrence." + field);
            assertThat(problem.key()).isEqualTo(key);
        });
    }

    private static Recurrence read(String recurrence) {
        String body = "{\"recurrence\":" + recurrence + "}";
        JsonObject json = Json.object(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return RecurrenceBody.read(new Fields(json), PARIS);
    }
}
