package org.palabre.ivr.ami;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.palabre.ivr.ReceivedEvents;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Switch;
import org.palabre.testing.FakeSwitch;

/** The fake that the application is tested with keeps the contract of the real one. */
class FakeSwitchTest extends SwitchContract {
    private final FakeSwitch phones = new FakeSwitch(Clock.systemUTC());
    private final ReceivedEvents told = new ReceivedEvents();
    private final AtomicInteger numbers = new AtomicInteger();

    FakeSwitchTest() {
        phones.listener(told);
    }

    @Override
    Switch phones() {
        return phones;
    }

    @Override
    ReceivedEvents told() {
        return told;
    }

    @Override
    RoomName freshRoom() {
        return new RoomName("p" + numbers.incrementAndGet());
    }

    @Override
    LegId enters(RoomName room) {
        return enters(room, false);
    }

    @Override
    LegId entersMuted(RoomName room) {
        return enters(room, true);
    }

    @Override
    LegId waits(RoomName room) {
        LegId leg = freshLeg();
        phones.waits(room, leg);
        return leg;
    }

    @Override
    void hangsUp(LegId leg) {
        phones.hangUp(leg);
    }

    @Override
    void holds(LegId leg, boolean on) {
        phones.hold(leg, on);
    }

    private LegId enters(RoomName room, boolean muted) {
        LegId leg = freshLeg();
        phones.enter(room, leg, muted);
        return leg;
    }

    private LegId freshLeg() {
        return new LegId("1." + numbers.incrementAndGet());
    }
}
