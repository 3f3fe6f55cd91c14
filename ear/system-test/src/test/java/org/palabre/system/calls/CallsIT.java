package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.system.calls.Live.Person;
import org.palabre.testing.call.SipCaller;

/**
 * Coming in by each way and in each role, being announced, and hanging up at each step (S6, S8, S9, S14, S102, S103,
 * S111, P10).
 */
@SharesPalabre
@Timeout(180)
class CallsIT {
    private final Palabre palabre;
    private final Callers callers;

    CallsIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @SideBySide
    void codeShouldGiveTheRole() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest moderator = callers.keysCode(meeting.moderatorCode());
        moderator.hears("entering-moderator");
        Guest participant = callers.dials(Callers.freshNumber(), Callers.FRENCH, ",2,,,," + meeting.userCode() + "#");
        participant.hears("entering");
        assertThat(meeting.awaitPerson(moderator.number(), Person::isIn).role()).isEqualTo("MODERATOR");
        assertThat(meeting.awaitPerson(participant.number(), Person::isIn).role())
                .isEqualTo("PARTICIPANT");
        moderator.talksWith(participant);
    }

    @SideBySide
    void englishNumberShouldSpeakEnglish() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest guest = callers.dials(Callers.freshNumber(), Callers.ENGLISH, "");
        guest.hears("welcome");
        guest.hears("menu");
        guest.keysAndHears("2", "ask-code");
        guest.call().keys("," + meeting.userCode() + "#");
        guest.hears("entering");
        meeting.awaitPerson(guest.number(), Person::isIn);
    }

    @SideBySide
    void internalPhoneShouldNeedNoCode() {
        Meeting meeting = Meeting.at(palabre).by("awa").reserve();
        Guest owner = callers.dials("1001", meeting.number(), "");
        owner.hears("entering-moderator");
        callers.dials("1002", meeting.number(), "").hears("entering");
        Person awa = meeting.awaitPerson("1001", one -> !one.name().isEmpty());
        Person paul = meeting.awaitPerson("1002", one -> !one.name().isEmpty());
        assertThat(awa.role()).isEqualTo("MODERATOR");
        assertThat(awa.name()).contains("Awa");
        assertThat(paul.role()).isEqualTo("PARTICIPANT");
        assertThat(paul.name()).contains("Paul");
    }

    @SideBySide
    void arrivalShouldBeHeardAndAnnounced() {
        Meeting meeting = Meeting.at(palabre).userAnnounce().reserve();
        Guest moderator = callers.leads(meeting);
        Duration before = moderator.now();
        Guest guest = callers.keysCode(meeting.userCode());
        guest.hears("say-name");
        // the name is a tone, and the caller is silent on entering: what is heard of it is the recording
        guest.call().tone(1000);
        guest.hears("entering");
        guest.call().silence();
        moderator.hears("beep-join", before);
        Duration announced = moderator.hears("has-joined", before).at();
        assertThat(moderator.heard().level(1000, announced.minusMillis(1500), announced.minusMillis(300)))
                .isGreaterThan(-40);
    }

    @SideBySide
    void withheldNumberShouldStayWithheld() {
        Meeting meeting = Meeting.at(palabre).cap(8).reserve();
        var somebody = palabre.caller("0639990000");
        for (SipCaller hiding : List.of(
                somebody.withheld(),
                somebody.withheld("0639990000"),
                somebody.withHeader("Privacy", "id"),
                somebody.withHeader("Privacy", "user;id"),
                palabre.caller("0000000000"),
                palabre.caller("+266696687"))) {
            callers.dials(hiding, "", Callers.FRENCH, "," + meeting.userCode() + "#");
        }
        callers.dials(somebody.withHeader("Privacy", "none"), "", Callers.FRENCH, "," + meeting.userCode() + "#");
        assertThat(meeting.awaitInside(7).people())
                .extracting(Person::number)
                .containsExactlyInAnyOrder("", "", "", "", "", "", "+33639990000");
    }

    @SideBySide
    void threeWrongCodesShouldEndTheCall() {
        Guest guest = callers.dials(Callers.freshNumber(), Callers.FRENCH, ",39999999#");
        guest.hears("wrong-code");
        guest.hears("ask-code");
        guest.keysAndHears("38888888#", "wrong-code");
        guest.keysAndHears("37777777#", "wrong-code");
        guest.hears("goodbye");
        guest.awaitEnded();
    }

    @SideBySide
    void silenceShouldBeToldAndTheQuestionRepeated() {
        Guest guest = callers.dials(Callers.freshNumber(), Callers.FRENCH, "");
        Duration told = guest.hears("nothing-heard").at();
        guest.hears("menu", told);
    }

    @SideBySide
    void hangingUpInTheMenuShouldLeaveNoSeat() {
        Meeting meeting = Meeting.at(palabre).waitForLeader().reserve();
        Guest guest = callers.dials(Callers.freshNumber(), Callers.FRENCH, ",2");
        guest.hears("ask-code");
        guest.call().keys(meeting.userCode()).join();
        guest.call().close();
        Guest hasty = callers.dials(Callers.freshNumber(), Callers.FRENCH, "");
        // hangs up while the last key is on its way
        hasty.call().keys(meeting.userCode() + "#").join();
        hasty.call().close();
        meeting.awaitNobody();
    }

    @SideBySide
    void hangingUpWhileSayingTheNameShouldLeaveNoSeat() {
        Meeting meeting = Meeting.at(palabre).userAnnounce().waitForLeader().reserve();
        Guest guest = callers.keysCode(meeting.userCode());
        guest.hears("say-name");
        meeting.awaitPerson(guest.number(), one -> !one.isIn());
        guest.call().close();
        meeting.awaitNobody();
    }

    @SideBySide
    void hangingUpWhileWaitingShouldLeaveNoSeat() {
        Meeting meeting = Meeting.at(palabre).waitForLeader().reserve();
        Guest guest = callers.keysCode(meeting.userCode());
        guest.hears("wait-leader");
        meeting.awaitPerson(guest.number(), one -> one.state().equals("WAITING"));
        guest.call().close();
        meeting.awaitNobody();
    }

    @SideBySide
    void hangingUpOnTheWayInShouldLeaveNoSeat() {
        Meeting meeting = Meeting.at(palabre).waitForLeader().reserve();
        Guest guest = callers.keysCode(meeting.userCode());
        meeting.awaitPerson(guest.number(), one -> !one.isIn());
        guest.call().close();
        meeting.awaitNobody();
    }
}
