package org.palabre.ivr.ami;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.palabre.ivr.AsteriskRig;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.DialOut;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.testing.call.SipPhone;

/** Tests on people who are called: an Asterisk that calls, and their telephones; both for the whole class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnCalledPhones {
    SipPhone called;
    AsteriskRig rig;

    @BeforeAll
    void start() {
        called = SipPhone.listening(0);
        rig = new AsteriskRig(called.port());
    }

    @AfterAll
    void stop() {
        rig.close();
        called.close();
    }

    /** Into a room of its own, by somebody whose number is withheld. */
    DialOut order(String number, String inviterName, CallerNumber shown) {
        return order(number, rig.freshRoom(), CallerNumber.WITHHELD, inviterName, shown, false, false);
    }

    /** Rings for 4 seconds. */
    static DialOut order(
            String number,
            RoomName room,
            CallerNumber inviter,
            String inviterName,
            CallerNumber shown,
            boolean listenOnly,
            boolean startMuted) {
        return new DialOut(
                new LegId("out-" + UUID.randomUUID()),
                room,
                number,
                inviter,
                null,
                inviterName,
                shown,
                "fr",
                listenOnly,
                startMuted,
                Duration.ofSeconds(4),
                Duration.ofMinutes(5));
    }
}
