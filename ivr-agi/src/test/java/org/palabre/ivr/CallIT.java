package org.palabre.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.ivr.AsteriskRig.SOON;
import static org.palabre.ivr.AsteriskRig.prompt;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.admission.Answer;
import org.palabre.admission.LegRole;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.SwitchEvent.HungUp;
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
            assertThat(asked.caller().value()).isEqualTo("+33612345678");
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

    /** 240 ms a key; a person's PIN is checked until the last one is out. */
    @ParameterizedTest
    @CsvSource({
        "'1,1001#,4826#,45#,12#,1', awa 45 12 fr",
        "'1,1001#,4826#,#,12#,1', awa 60 12 fr",
        "'1,1001##,4826##45##12#1', awa 45 12 fr"
    })
    void nothingKeyedWhileThePinIsCheckedShouldBeLost(String keys, String reserved) {
        var out = new CompletableFuture<Void>();
        rig.reception.beforeSignIn(out::join);
        int before = rig.reception.reserved().size();
        try (var call = rig.caller().dial("8000").awaitAnswered(SOON)) {
            call.keys(keys).thenRun(() -> out.complete(null));
            call.heard().await(prompt(Prompt.RESERVED), SOON.multipliedBy(2));
        } finally {
            out.complete(null);
            rig.reception.beforeSignIn(() -> {});
        }
        assertThat(rig.reception
                        .reserved()
                        .subList(before, rig.reception.reserved().size()))
                .containsExactly(reserved);
    }

    /** Some count out their code from a sheet of paper. */
    @Test
    void fourSecondsBetweenTwoKeysShouldBeForgiven() {
        var room = rig.freshRoom();
        rig.door.admits("91234567", room, LegRole.PARTICIPANT);
        try (var call = rig.caller().dial("8000").awaitAnswered(SOON)) {
            call.keys(",9123,,,,4567#");
            rig.told.await(Joined.class, joined -> joined.room().equals(room));
        }
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

    /** Line ends, and headers of FastAGI or events of the manager behind them: SIP allows all that in a number. */
    @ParameterizedTest
    @CsvSource({
        "63234567, 0611223344%0Aagi_arg_2%3A%201001",
        "64234567, 1%0D%0A%0D%0A",
        "65234567, 1%0D%0A%0D%0AEvent%3A%20Hangup%0D%0AUniqueid%3A%20x%0D%0A%0D%0A",
        "66234567, 1)%3Ax%24%7BEPOCH%7D"
    })
    void whatANumberHoldsShouldForgeNothing(String code, String number) {
        var room = rig.freshRoom();
        rig.door.admits(code, room, LegRole.PARTICIPANT);
        try (var call = rig.caller().from(number).dial("8000").awaitAnswered(SOON)) {
            call.keys("," + code + "#");
            var joined = rig.told.await(Joined.class, one -> one.room().equals(room));
            var asked = rig.door.calls().get(rig.door.codes().indexOf(code));
            assertThat(asked.extension()).isEmpty();
            assertThat(asked.leg()).isEqualTo(joined.leg());
            call.hangUp();
            rig.told.await(HungUp.class, joined.leg());
        }
    }
}
