package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.palabre.session.AttendanceEvent;
import org.palabre.session.SessionLedger;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.telephony.LegId;

class PendingAttendanceTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final AttendanceEvent ONE = new AttendanceEvent.Joined(new LegId("1"), AT);
    private static final AttendanceEvent BAD = new AttendanceEvent.Joined(new LegId("2"), AT);
    private static final AttendanceEvent THREE = new AttendanceEvent.Gone(new LegId("1"), AT);

    private static final RuntimeException FAULT = new IllegalStateException("of the test");
    private static final RuntimeException AWAY = new ServiceUnavailable(ServiceUnavailable.Part.DATABASE);

    private final PendingAttendance events = new PendingAttendance();
    private final List<List<AttendanceEvent>> written = new ArrayList<>();

    @Test
    void allThatWasToldShouldBeWrittenAtOnceAndOnce() {
        events.add(ONE);
        events.add(THREE);

        events.writeDown(this::write);
        events.writeDown(this::write);

        assertThat(written).containsExactly(List.of(ONE, THREE));
    }

    @Test
    void whatADatabaseThatIsAwayDidNotTakeShouldBeWrittenLater() {
        events.add(ONE);
        assertThatThrownBy(() -> events.writeDown(failing(Map.of(ONE, AWAY)))).isInstanceOf(ServiceUnavailable.class);
        events.add(THREE);

        events.writeDown(this::write);

        assertThat(written).containsExactly(List.of(ONE, THREE));
    }

    @Test
    void oneThatCannotBeWrittenShouldNotCostTheOthers() {
        List.of(ONE, BAD, THREE).forEach(events::add);

        events.writeDown(failing(Map.of(BAD, FAULT)));
        events.writeDown(this::write);

        assertThat(written).containsExactly(List.of(ONE), List.of(THREE));
    }

    @Test
    void whenTheDatabaseGoesAwayAfterAFaultTheRestShouldBeKept() {
        List.of(ONE, BAD, THREE).forEach(events::add);

        events.writeDown(failing(Map.of(BAD, FAULT, THREE, AWAY)));
        events.writeDown(this::write);

        assertThat(written).containsExactly(List.of(ONE), List.of(THREE));
    }

    /** A ledger that takes all but these; of several, the first told decides. */
    private Function<List<AttendanceEvent>, SessionLedger.AttendanceChange> failing(
            Map<AttendanceEvent, RuntimeException> faults) {
        return told -> {
            told.stream().filter(faults::containsKey).findFirst().ifPresent(event -> {
                throw faults.get(event);
            });
            return write(told);
        };
    }

    private SessionLedger.AttendanceChange write(List<AttendanceEvent> told) {
        written.add(told);
        return new SessionLedger.AttendanceChange(List.of(), List.of());
    }
}
