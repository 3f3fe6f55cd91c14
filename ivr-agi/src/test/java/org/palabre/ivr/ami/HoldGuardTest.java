package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.AbstractHoldEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HoldEvent;
import org.asteriskjava.manager.event.UnholdEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.junit.jupiter.api.Test;
import org.palabre.telephony.LegId;

/** Events say that something may have changed; the channel says what is. */
class HoldGuardTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final LegId LEG = new LegId("palabre-1.1");
    private final LegBook legs = new LegBook();
    private final List<String> told = new ArrayList<>();
    private final List<String> mutes = new ArrayList<>();
    private final List<String> watches = new ArrayList<>();
    private Consumer<Consumer<ManagerResponse>> watchTaken = answered -> answered.accept(new ManagerResponse());
    private final Queue<Consumer<ManagerResponse>> questions = new ArrayDeque<>();
    private final HoldGuard guard = new HoldGuard(
            this::post,
            Runnable::run,
            legs,
            new HoldWatch(this::post, Runnable::run, CLOCK),
            (leg, is) -> told.add(leg + (is ? " held" : " resumed")));

    private void post(ManagerAction action, Consumer<ManagerResponse> answered) {
        switch (action) {
            case GetVarAction asked -> questions.add(answered);
            case SetVarAction order ->
                mutes.add(order.getChannel() + " " + order.getVariable() + " " + order.getValue());
            case Origination watch -> {
                watches.add(watch.getChannelId());
                watchTaken.accept(answered);
            }
            default -> throw new AssertionError(action);
        }
    }

    private void told(AbstractHoldEvent event) {
        event.setChannel("PJSIP/a-00000001");
        event.setUniqueId(LEG.value());
        guard.heard(event);
    }

    private void channelSays(String value) {
        var response = new ManagerResponse();
        response.setAttributes(Map.of("value", value));
        questions.remove().accept(response);
    }

    @Test
    void aPhoneOnHoldShouldBeSilencedUntilItResumes() {
        told(new HoldEvent(this));
        channelSays("1");
        assertThat(mutes).containsExactly(LEG + " MUTEAUDIO(in) on");
        assertThat(legs.isOnHold(LEG)).isTrue();

        told(new UnholdEvent(this));
        channelSays("0");
        assertThat(mutes).endsWith(LEG + " MUTEAUDIO(in) off");
        assertThat(told).containsExactly(LEG + " held", LEG + " resumed");
        assertThat(legs.isOnHold(LEG)).isFalse();
    }

    /** Told for an INVITE without an offer, after which the phone may well say that it stays on hold. */
    @Test
    void anUnholdThatIsNoneShouldNotOpenTheWayForMusic() {
        told(new HoldEvent(this));
        channelSays("1");
        told(new UnholdEvent(this));
        channelSays("1");

        assertThat(mutes).doesNotContain(LEG + " MUTEAUDIO(in) off");
        assertThat(told).containsExactly(LEG + " held");
    }

    @Test
    void whatIsToldWhileAQuestionIsOnItsWayShouldBeAskedOnceMore() {
        for (int i = 0; i < 10_000; i++) {
            told(i % 2 == 0 ? new HoldEvent(this) : new UnholdEvent(this));
        }
        assertThat(questions).hasSize(1);
        channelSays("1");
        channelSays("0");

        assertThat(questions).isEmpty();
        assertThat(mutes).endsWith(LEG + " MUTEAUDIO(in) off");
        assertThat(told).containsExactly(LEG + " held", LEG + " resumed");
    }

    @Test
    void eventsShouldBeBelievedOfAChannelThatCannotBeAsked() {
        told(new HoldEvent(this));
        channelSays("");
        told(new UnholdEvent(this));
        channelSays("");

        assertThat(told).containsExactly(LEG + " held", LEG + " resumed");
        assertThat(watches).as("it would not see either").isEmpty();
    }

    @Test
    void aWatchThatTheSwitchDidNotTakeShouldBeTriedAgain() {
        watchTaken = answered -> answered.accept(new ManagerError());
        told(new HoldEvent(this));
        channelSays("1");
        told(new HoldEvent(this));
        channelSays("1");
        assertThat(watches).hasSize(2);
    }

    @Test
    void whoHungUpMeanwhileShouldBeForgotten() {
        told(new HoldEvent(this));
        ended(LEG.value());
        channelSays("1");

        told(new HoldEvent(this));
        questions.remove().accept(new ManagerError());

        assertThat(told).isEmpty();
        assertThat(mutes).isEmpty();
        assertThat(legs.isOnHold(LEG)).isFalse();
    }

    @Test
    void oneWatchShouldBeBesideALegAsLongAsItIsOnHold() {
        for (int i = 0; i < 3; i++) {
            told(new HoldEvent(this));
            channelSays("1");
            told(new UnholdEvent(this));
            channelSays("0");
        }
        assertThat(watches).hasSize(1);
        told(new HoldEvent(this));
        channelSays("1");
        ended(watches.getFirst());
        assertThat(watches).hasSize(2).doesNotHaveDuplicates();
        told(new UnholdEvent(this));
        channelSays("0");
        ended(watches.getLast());
        assertThat(watches).hasSize(2);
    }

    private void ended(String channel) {
        var hangup = new HangupEvent(this);
        hangup.setUniqueId(channel);
        guard.heard(hangup);
    }

    @Test
    void aNewLinkShouldLookAtEverybodyAndTouchOnlyWhoIsOrWasOnHold() {
        var other = new LegId("palabre-1.2");
        told(new HoldEvent(this));
        guard.lookAtAll(Set.of(LEG));
        channelSays("0"); // of the old link
        channelSays("1");
        assertThat(told).containsExactly(LEG + " held");

        guard.lookAtAll(Set.of(other));
        channelSays("0");
        assertThat(mutes).containsExactly(LEG + " MUTEAUDIO(in) on");

        guard.lookAtAll(Set.of(LEG));
        channelSays("0");
        assertThat(mutes).endsWith(LEG + " MUTEAUDIO(in) off");
        assertThat(told).containsExactly(LEG + " held", LEG + " resumed");
    }

    @Test
    void announcersShouldNotBeAskedAbout() {
        var words = new HoldEvent(this);
        words.setChannel("Local/s@palabre-say-00000001;2");
        words.setUniqueId("palabre-1.3");
        guard.heard(words);
        assertThat(questions).isEmpty();
    }
}
