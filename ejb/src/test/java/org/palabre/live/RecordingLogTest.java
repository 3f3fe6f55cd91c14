package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.session.ActionKind;
import org.palabre.session.LoggedAction;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RecordingName;

/** What the log of a session tells of its recording. */
class RecordingLogTest extends LiveFixture {
    @Test
    void theLogShouldTellWhenRecordingBeganAndEnded() {
        LegId awa = stage.join(conference.moderatorPin(), "0601");
        stage.telephony.startRecording(room(), new RecordingName("monday"));
        stage.pass(Duration.ofMinutes(10));
        assertThat(linesOfRecording()).containsExactly(ActionKind.RECORDING_STARTED);

        stage.telephony.startRecording(room(), new RecordingName("again"));
        stage.telephony.hangUp(awa);
        stage.join(conference.moderatorPin(), "0601");
        assertThat(linesOfRecording()).containsExactly(ActionKind.RECORDING_STARTED, ActionKind.RECORDING_ENDED);
    }

    private List<ActionKind> linesOfRecording() {
        return picture().log().stream()
                .map(LoggedAction::kind)
                .filter(kind -> kind == ActionKind.RECORDING_STARTED || kind == ActionKind.RECORDING_ENDED)
                .toList();
    }
}
