package org.palabre.ivr.ami;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.palabre.admission.LegRole;
import org.palabre.ivr.AsteriskRig;
import org.palabre.ivr.AsteriskRig.Member;
import org.palabre.ivr.ReceivedEvents;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Switch;
import org.palabre.testing.call.Hold;

/** A real Asterisk keeps the contract. */
@Timeout(90)
class AsteriskSwitchIT extends SwitchContract {
    @AutoClose
    private static final AsteriskRig rig = new AsteriskRig();

    private final Map<LegId, Member> members = new ConcurrentHashMap<>();

    @Override
    Switch phones() {
        return rig.phones;
    }

    @Override
    ReceivedEvents told() {
        return rig.told;
    }

    @Override
    RoomName freshRoom() {
        return rig.freshRoom();
    }

    @Override
    LegId enters(RoomName room) {
        return known(rig.enters(room, LegRole.PARTICIPANT));
    }

    @Override
    LegId entersMuted(RoomName room) {
        return known(rig.enters(room, LegRole.LISTENER));
    }

    @Override
    LegId waits(RoomName room) {
        return known(rig.waits(room));
    }

    @Override
    void hangsUp(LegId leg) {
        members.get(leg).call().hangUp();
    }

    @Override
    void holds(LegId leg, boolean on) {
        var call = members.get(leg).call();
        (on ? call.hold(Hold.SENDONLY) : call.resume()).join();
    }

    private LegId known(Member member) {
        members.put(member.leg(), member);
        return member.leg();
    }
}
