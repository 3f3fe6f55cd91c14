package org.palabre.ivr.ami;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.telephony.LegId;
import org.palabre.telephony.SwitchEvent.DialOutFailed.Reason;

/** Calls out that have not come into their room yet. */
class DialOuts {
    /** Hang-up causes of Q.850 that say why nobody came. */
    private static final int USER_BUSY = 17;

    private static final int NO_USER_RESPONSE = 18;
    private static final int NO_ANSWER = 19;
    private static final int CALL_REJECTED = 21;
    private static final int NORMAL_CLEARING = 16;
    private static final int INTERWORKING = 127;

    private enum State {
        RINGING,
        ANSWERED
    }

    private final Map<LegId, State> underWay = new ConcurrentHashMap<>();

    /** @return false when this leg is already being called */
    boolean begin(LegId leg) {
        return underWay.putIfAbsent(leg, State.RINGING) == null;
    }

    void answered(LegId leg) {
        underWay.replace(leg, State.ANSWERED);
    }

    void entered(LegId leg) {
        underWay.remove(leg);
    }

    boolean ringing(LegId leg) {
        return underWay.get(leg) == State.RINGING;
    }

    /** The call could not even be begun. @return whether it was one of ours that had not ended yet */
    boolean failed(LegId leg) {
        return underWay.remove(leg) != null;
    }

    /** The leg hung up. @return why it came to nothing; empty when it was no call out, or had entered */
    Optional<Reason> ended(LegId leg, int cause) {
        return Optional.ofNullable(underWay.remove(leg))
                .map(state -> state == State.ANSWERED ? Reason.NOT_CONFIRMED : reasonOf(cause));
    }

    /** Nothing is known of them any more: the snapshot after the next link tells whose leg is gone. */
    void forget() {
        underWay.clear();
    }

    private static Reason reasonOf(int cause) {
        return switch (cause) {
            case USER_BUSY -> Reason.BUSY;
            case CALL_REJECTED -> Reason.REJECTED;
            // 0, 16 and 127: we stopped the ringing, because it took too long or was called off
            case 0, NORMAL_CLEARING, NO_USER_RESPONSE, NO_ANSWER, INTERWORKING -> Reason.NO_ANSWER;
            default -> Reason.FAILED;
        };
    }
}
