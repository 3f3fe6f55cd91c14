package org.palabre.ivr.ami;

import java.util.Arrays;
import org.palabre.telephony.SwitchEvent.DialOutFailed.Reason;

/** OriginateResponse's Reason, as Asterisk numbers its control frames. */
enum Originated {
    NOT_TO_BE_HAD(0, Reason.FAILED),
    NO_ANSWER(3, Reason.NO_ANSWER),
    BUSY(5, Reason.BUSY),
    CONGESTION(8, Reason.FAILED);

    private final int code;
    private final Reason failure;

    Originated(int code, Reason failure) {
        this.code = code;
        this.failure = failure;
    }

    static Originated of(Integer code) {
        return Arrays.stream(values())
                .filter(one -> code != null && one.code == code)
                .findFirst()
                .orElse(NOT_TO_BE_HAD);
    }

    Reason failure() {
        return failure;
    }
}
