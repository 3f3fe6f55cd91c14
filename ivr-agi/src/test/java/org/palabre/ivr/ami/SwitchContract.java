package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.palabre.ivr.ReceivedEvents;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RecordingName;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Snapshot.Inside;
import org.palabre.telephony.Switch;
import org.palabre.telephony.SwitchEvent.HungUp;
import org.palabre.telephony.SwitchEvent.Joined;
import org.palabre.telephony.SwitchEvent.Left;
import org.palabre.telephony.SwitchEvent.Muted;
import org.palabre.telephony.SwitchEvent.OnHold;
import org.palabre.telephony.SwitchEvent.Recording;
import org.palabre.telephony.SwitchEvent.Talking;
import org.palabre.telephony.SwitchEvent.Waiting;

/** What the application relies on, of a real Asterisk and of the fake one that the other tests work with. */
abstract class SwitchContract {
    private static final Duration STAY = Duration.ofMinutes(10);

    abstract Switch phones();

    abstract ReceivedEvents told();

    /** A room that no other test uses. */
    abstract RoomName freshRoom();

    /** Somebody who may talk has entered. */
    abstract LegId enters(RoomName room);

    abstract LegId entersMuted(RoomName room);

    abstract LegId waits(RoomName room);

    abstract void hangsUp(LegId leg);

    /** The phone puts the call on hold, or takes it up again. */
    abstract void holds(LegId leg, boolean on);

    @Test
    void joiningLeavingAndHangingUpShouldBeToldInThisOrder() {
        LegId leg = enters(freshRoom());
        hangsUp(leg);
        told().await(HungUp.class, leg);
        assertThat(told().of(leg))
                .filteredOn(event -> !(event instanceof Talking))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(Joined.class, Left.class, HungUp.class);
        assertThat(phones().snapshot().legs()).doesNotContain(leg);
    }

    @Test
    void whoEntersMutedShouldBeToldSo() {
        RoomName room = freshRoom();
        assertThat(told().await(Joined.class, enters(room)).muted()).isFalse();
        assertThat(told().await(Joined.class, entersMuted(room)).muted()).isTrue();
    }

    @Test
    void mutingShouldBeToldAndSeen() {
        RoomName room = freshRoom();
        LegId leg = enters(room);
        phones().mute(room, leg);
        assertThat(told().await(Muted.class, leg).muted()).isTrue();
        assertThat(inside(leg).muted()).isTrue();

        int mark = told().mark();
        phones().unmute(room, leg);
        told().await(mark, Muted.class, muted -> muted.leg().equals(leg) && !muted.muted());
        assertThat(inside(leg).muted()).isFalse();
    }

    @Test
    void holdShouldBeToldAndSeenAndNoMute() {
        LegId leg = enters(freshRoom());
        holds(leg, true);
        assertThat(told().await(OnHold.class, leg).onHold()).isTrue();
        assertThat(inside(leg).onHold()).isTrue();
        assertThat(inside(leg).muted()).isFalse();

        int mark = told().mark();
        holds(leg, false);
        told().await(mark, OnHold.class, hold -> hold.leg().equals(leg) && !hold.onHold());
        assertThat(inside(leg).onHold()).isFalse();
    }

    @Test
    void whoIsLetInWhileOnHoldShouldBeToldSoAgain() {
        RoomName room = freshRoom();
        LegId leg = waits(room);
        holds(leg, true);
        told().await(OnHold.class, leg);

        int mark = told().mark();
        phones().letIn(leg, room, STAY);
        told().await(mark, OnHold.class, hold -> hold.leg().equals(leg) && hold.onHold());
        assertThat(inside(leg).onHold()).isTrue();
    }

    @Test
    void whoIsLetInShouldJoinTheRoomOnce() {
        RoomName room = freshRoom();
        LegId leg = waits(room);
        assertThat(told().await(Waiting.class, leg).room()).isEqualTo(room);
        assertThat(phones().snapshot().inside()).extracting(Inside::leg).doesNotContain(leg);

        phones().letIn(leg, room, STAY);
        assertThat(told().await(Joined.class, leg).room()).isEqualTo(room);

        int mark = told().mark();
        phones().letIn(leg, room, STAY);
        nothingIsTold(mark, leg);
    }

    @Test
    void whoIsSentOutShouldLeaveAndHangUp() {
        LegId leg = enters(freshRoom());
        phones().sendOut(leg, Farewell.EJECTED);
        told().await(Left.class, leg);
        told().await(HungUp.class, leg);
        assertThat(phones().snapshot().legs()).doesNotContain(leg);
    }

    @Test
    void ordersForALegThatIsGoneShouldBeNoErrorAndTellNothing() {
        RoomName room = freshRoom();
        LegId leg = enters(room);
        hangsUp(leg);
        told().await(HungUp.class, leg);

        int mark = told().mark();
        phones().mute(room, leg);
        phones().unmute(room, leg);
        phones().letIn(leg, room, STAY);
        phones().limitStay(leg, STAY);
        phones().sendOut(leg, Farewell.ENDED);
        nothingIsTold(mark, leg);
    }

    @Test
    void theSwitchShouldRememberWhenALegCameAndLeft() {
        LegId leg = enters(freshRoom());
        var came = told().await(Joined.class, leg).at();
        assertThat(phones().stayOf(leg)).isEmpty();
        assertThat(phones().enteredAt(leg)).hasValueSatisfying(at -> isNear(at, came));
        hangsUp(leg);
        var gone = told().await(HungUp.class, leg).at();
        assertThat(phones().stayOf(leg)).hasValueSatisfying(stay -> {
            isNear(stay.from(), came);
            isNear(stay.until(), gone);
        });
    }

    private static void isNear(Instant one, Instant other) {
        assertThat(Duration.between(one, other).abs()).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void snapshotShouldHaveWhoIsInsideAndWhoWaits() {
        RoomName room = freshRoom();
        LegId talker = enters(room);
        LegId listener = entersMuted(room);
        LegId waiter = waits(freshRoom());

        assertThat(phones().snapshot().legs()).contains(talker, listener, waiter);
        assertThat(phones().snapshot().inside())
                .filteredOn(one -> one.room().equals(room))
                .extracting(Inside::leg)
                .containsExactlyInAnyOrder(talker, listener);
        assertThat(inside(listener).muted()).isTrue();
    }

    @Test
    void aRecordingShouldBeToldSeenAndEndByAnOrder() {
        RoomName room = freshRoom();
        enters(room);
        phones().startRecording(room, freshFile());
        assertThat(told().await(Recording.class, of(room)).on()).isTrue();
        assertThat(phones().snapshot().recorded()).contains(room);
        assertThat(phones().snapshot().inside())
                .filteredOn(one -> one.room().equals(room))
                .hasSize(1);

        phones().startRecording(room, freshFile());
        phones().stopRecording(room);
        told().await(0, Recording.class, of(room).and(it -> !it.on()));
        phones().stopRecording(room);
        nothingElseIsToldOfRecording(room, true, false);
        assertThat(phones().snapshot().recorded()).doesNotContain(room);
    }

    @Test
    void aRecordingShouldEndByItselfWithTheLastLeg() {
        RoomName room = freshRoom();
        LegId first = enters(room);
        LegId last = enters(room);
        phones().startRecording(room, freshFile());
        told().await(Recording.class, of(room));
        hangsUp(first);
        told().await(HungUp.class, first);
        assertThat(phones().snapshot().recorded()).contains(room);

        phones().sendOut(last, Farewell.ENDED);
        told().await(0, Recording.class, of(room).and(it -> !it.on()));
        nothingElseIsToldOfRecording(room, true, false);
    }

    @Test
    void anEmptyRoomAndAFileThatIsThereShouldNotBeRecorded() {
        RoomName empty = freshRoom();
        RoomName room = freshRoom();
        RecordingName file = freshFile();
        enters(room);
        phones().startRecording(empty, freshFile());
        phones().stopRecording(empty);
        phones().startRecording(room, file);
        told().await(Recording.class, of(room));
        phones().stopRecording(room);
        told().await(0, Recording.class, of(room).and(it -> !it.on()));

        phones().startRecording(room, file);
        nothingElseIsToldOfRecording(room, true, false);
        nothingElseIsToldOfRecording(empty);
    }

    @Test
    void whoStopsAndStartsAtOnceShouldHaveTheNewFile() {
        RoomName room = freshRoom();
        enters(room);
        for (int i = 0; i < 5; i++) {
            int mark = told().mark();
            phones().startRecording(room, freshFile());
            phones().stopRecording(room);
            phones().startRecording(room, freshFile());
            told().await(mark, Recording.class, of(room).and(Recording::on));
            phones().stopRecording(room);
            told().await(mark, Recording.class, of(room).and(it -> !it.on()));
        }
    }

    private static Predicate<Recording> of(RoomName room) {
        return event -> event.room().equals(room);
    }

    private static RecordingName freshFile() {
        return new RecordingName(UUID.randomUUID().toString());
    }

    /** Another recording, ordered later, has begun. */
    private void nothingElseIsToldOfRecording(RoomName room, Boolean... expected) {
        RoomName later = freshRoom();
        enters(later);
        phones().startRecording(later, freshFile());
        told().await(Recording.class, of(later));
        assertThat(told().all())
                .filteredOn(event -> event instanceof Recording it && it.room().equals(room))
                .extracting(event -> ((Recording) event).on())
                .containsExactly(expected);
    }

    /** What comes later has been told, and of this leg nothing before it. */
    private void nothingIsTold(int mark, LegId leg) {
        LegId later = enters(freshRoom());
        told().await(Joined.class, later);
        assertThat(told().all().subList(mark, told().mark()))
                .filteredOn(told().of(leg)::contains)
                .filteredOn(event -> !(event instanceof Talking))
                .isEmpty();
    }

    private Inside inside(LegId leg) {
        return phones().snapshot().inside().stream()
                .filter(one -> one.leg().equals(leg))
                .findFirst()
                .orElseThrow();
    }
}
