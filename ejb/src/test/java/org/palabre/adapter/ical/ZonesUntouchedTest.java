package org.palabre.adapter.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.palabre.message.MeetingSeries;

/** People choose their zone from Java's list: writing a meeting must not add the library's own to it. */
class ZonesUntouchedTest {
    /** In a machine of its own: in this one the parsers of other tests have added theirs. */
    @Test
    void writingAMeetingShouldLeaveTheZonesOfTheMachineAlone() throws Exception {
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(machine.getInputStream().readAllBytes());

        assertThat(machine.waitFor()).as(said).isZero();
        assertThat(said.lines()).last().isEqualTo("added: []");
    }

    /** What that machine runs. */
    static final class Writing {
        public static void main(String[] arguments) {
            Set<String> before = ZoneId.getAvailableZoneIds();
            Instant start = Instant.parse("2026-11-24T13:30:00Z");
            LocalDateTime first = LocalDateTime.parse("2026-11-24T14:30");
            MeetingSeries series = Meetings.series(
                    first.toString(),
                    "FREQ=DAILY;COUNT=9",
                    List.of(first),
                    List.of(new MeetingSeries.Moved(first, "Comité", start, 30)));
            Meetings.CALENDAR.request(Meetings.of(Meetings.PARIS, series));
            Meetings.CALENDAR.cancel(Meetings.simple());
            Set<String> added = new TreeSet<>(ZoneId.getAvailableZoneIds());
            added.removeAll(before);
            System.out.println("added: " + added);
        }
    }
}
