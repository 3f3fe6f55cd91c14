package org.palabre.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.admission.Answer;
import org.palabre.admission.LegRole;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.SwitchEvent.Joined;

/** Calls to an access number, keyed and heard. */
@Timeout(120)
class CallIT {
    @AutoClose
    private static final AsteriskRig rig = new AsteriskRig();

    @Test
    void codeShouldLeadIntoTheRoom() {
        var room = rig.freshRoom();
        rig.door.admits("31234567", room, LegRole.MODERATOR);
        try (var call = rig.caller().dial("8000").awaitAnswered(SOON)) {
            call.heard().await(prompt(Prompt.WELCOME), SOON);
            call.keys("2,31234567#");
            rig.told.await(Joined.class, joined -> joined.room().equals(room));
            var asked = rig.door.calls().get(rig.door.codes().indexOf("31234567"));
            assertThat(asked.caller().value()).isEqualTo("0612345678");
            assertThat(asked.extension()).isEmpty();
            assertThat(asked.dialled()).isEqualTo("8000");
        }
    }

    @Test
    void refusalShouldBeHeardThoughKeysGoOn() {
        rig.door.refuses("51234567", Answer.Refused.because(Answer.Why.FULL));
        try (var call = rig.caller().dial("8001").awaitAnswered(SOON)) {
            call.keys(",51234567###");
            call.heard().await(prompt("en", Prompt.FULL), SOON);
            call.heard().await(prompt("en", Prompt.GOODBYE), SOON);
            call.awaitEnded(SOON);
        }
    }

    @Test
    void noiseShouldEndInAGoodbye() {
        int asked = rig.door.codes().size();
        try (var call = rig.caller().dial("8000").awaitAnswered(SOON)) {
            call.keys(",ABCD*99999999999999999999#,AB*#,CCCC#");
            call.heard().await(prompt(Prompt.GOODBYE), SOON.multipliedBy(3));
            call.awaitEnded(SOON);
        }
        assertThat(rig.door.codes()).hasSize(asked);
    }

    @Test
    void withheldNumberShouldStayWithheld() {
        var room = rig.freshRoom();
        rig.door.admits("61234567", room, LegRole.PARTICIPANT);
        try (var call = rig.caller().withheld().dial("8000").awaitAnswered(SOON)) {
            call.keys(",61234567#");
            rig.told.await(Joined.class, joined -> joined.room().equals(room));
            var asked = rig.door.calls().get(rig.door.codes().indexOf("61234567"));
            assertThat(asked.caller().withheld()).isTrue();
        }
    }
}
