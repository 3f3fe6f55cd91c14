package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.junit.jupiter.api.Test;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.telephony.RecordingName;
import org.palabre.telephony.RoomName;

/** One recorder in a room, whatever is asked while one begins or ends. */
class RecorderTest {
    private static final RoomName ROOM = new RoomName("p5");
    private static final RecordingName FIRST = new RecordingName("first");
    private static final RecordingName SECOND = new RecordingName("second");

    private final List<ManagerAction> ordered = new ArrayList<>();
    private boolean linked = true;
    private final Recorder recorder = new Recorder(this::order, ordered::add, Clock.systemUTC());

    private Optional<String> order(ManagerAction action) {
        if (!linked) {
            throw new ServiceUnavailable(ServiceUnavailable.Part.SWITCH);
        }
        ordered.add(action);
        return Optional.empty();
    }

    /** In the order given: files that are begun, and ends. */
    private List<String> orders() {
        return ordered.stream()
                .map(action -> action instanceof Origination begins
                        ? begins.getVariables().get("PALABRE_FILE")
                        : "end " + ((HangupAction) action).getChannel())
                .toList();
    }

    private OriginateResponseEvent refusalOf(int order) {
        var begins = (Origination) ordered.get(order);
        var refusal = new OriginateResponseEvent(this);
        refusal.setResponse("Failure");
        refusal.setActionId(begins.getActionId());
        refusal.setUniqueId(begins.getChannelId());
        return refusal;
    }

    @Test
    void twiceShouldBeOnceAndTheFirstFileGoOn() {
        recorder.start(ROOM, FIRST);
        recorder.start(ROOM, SECOND);
        assertThat(recorder.began(ROOM)).isTrue();
        recorder.start(ROOM, SECOND);
        assertThat(orders()).containsExactly("first");
        assertThat(recorder.ended(ROOM)).isTrue();
    }

    @Test
    void theNextShouldBeginWhenTheOneBeforeIsGone() {
        recorder.start(ROOM, FIRST);
        recorder.began(ROOM);
        recorder.stop(ROOM);
        recorder.start(ROOM, SECOND);
        assertThat(orders()).containsExactly("first", "end palabre-record-p5");

        assertThat(recorder.ended(ROOM)).isTrue();
        assertThat(orders()).endsWith("second");
        assertThat(recorder.began(ROOM)).isTrue();
    }

    @Test
    void theLastWordShouldCount() {
        recorder.start(ROOM, FIRST);
        recorder.began(ROOM);
        recorder.stop(ROOM);
        recorder.start(ROOM, SECOND);
        recorder.stop(ROOM);
        recorder.ended(ROOM);
        assertThat(orders()).doesNotContain("second");
    }

    @Test
    void anEndThatCameBeforeTheChannelShouldBeOrderedAgain() {
        recorder.start(ROOM, FIRST);
        recorder.stop(ROOM);
        ordered.clear();
        assertThat(recorder.began(ROOM)).isTrue();
        assertThat(orders()).containsExactly("end palabre-record-p5");
    }

    @Test
    void whatDidNotBeginShouldBeForgotten() {
        recorder.start(ROOM, FIRST);
        recorder.heard(refusalOf(0));
        recorder.start(ROOM, SECOND);
        assertThat(orders()).containsExactly("first", "second");

        recorder.heard(refusalOf(0));
        recorder.start(ROOM, FIRST);
        assertThat(orders()).as("an old refusal is not of the order after it").containsExactly("first", "second");
        assertThat(recorder.began(ROOM)).isTrue();
    }

    @Test
    void withoutALinkNothingShouldBeRemembered() {
        linked = false;
        assertThatThrownBy(() -> recorder.start(ROOM, FIRST)).isInstanceOf(ServiceUnavailable.class);
        linked = true;
        recorder.start(ROOM, SECOND);
        assertThat(orders()).containsExactly("second");
    }

    @Test
    void afterALostLinkTheSwitchsListShouldCount() {
        recorder.compareWith(Set.of(ROOM));
        recorder.start(ROOM, FIRST);
        assertThat(orders()).as("begun by an earlier life of the application").isEmpty();

        recorder.compareWith(Set.of());
        recorder.start(ROOM, SECOND);
        assertThat(orders()).containsExactly("second");
    }
}
