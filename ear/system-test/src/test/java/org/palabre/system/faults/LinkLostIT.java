package org.palabre.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Live;
import org.palabre.system.calls.Meeting;
import org.palabre.system.calls.Time;
import org.palabre.testing.Await;

/** The link between application and switch is cut, or swallows everything (N1). */
@OnFaultyPalabre
@Timeout(300)
class LinkLostIT {
    private final Palabre palabre;
    private final Cable cable;
    private final Callers callers;

    LinkLostIT(Faulty faulty) {
        palabre = faulty.palabre();
        cable = faulty.cable();
        callers = new Callers(palabre);
    }

    @AfterEach
    void hangUp() {
        cable.mend();
        callers.close();
    }

    @Test
    void cutLinkShouldBeShownAndMadeGood() {
        lostAndFound(cable::cut);
    }

    @Test
    void blackHoleShouldBeShownAndMadeGood() {
        lostAndFound(cable::swallow);
    }

    private void lostAndFound(Runnable accident) {
        Meeting meeting = Meeting.at(palabre).reserve();
        Meeting waiting = Meeting.at(palabre).waitForLeader().reserve();
        Guest waits = callers.keysCode(waiting.userCode());
        Guest moderator = callers.keysCode(meeting.moderatorCode());
        List<Guest> others = callers.join(meeting, 2);
        Guest stays = others.get(0);
        Guest leaves = others.get(1);
        waits.hears("wait-leader");
        meeting.awaitInside(3);

        accident.run();
        meeting.await("stale", Live::stale);
        assertThat(palabre.health()).startsWith("{\"status\":\"DOWN\"").contains("\"switch\":\"no link to palabre@");
        Instant before = new Time(palabre).now();
        leaves.call().close();
        stays.talksWith(moderator);
        // calls are still answered; what they do is seen later
        Guest comes = callers.keysCode(meeting.userCode());
        Guest leader = callers.keysCode(waiting.moderatorCode());
        stays.keysAndHears("*1", "muted");
        comes.hears("entering");
        leader.hears("entering-moderator");
        comes.talksWith(moderator);
        Instant after = new Time(palabre).now();
        cable.mend();

        Live live = meeting.await(
                "right again",
                now -> !now.stale()
                        && now.inside() == 3
                        && now.person(leaves.number()).isEmpty()
                        && now.person(comes.number()).isPresent());
        meeting.awaitPerson(stays.number(), Live.Person::muted);
        waiting.awaitInside(2);
        Await.until("ready again", Meeting.SOON, () -> palabre.health().contains("\"switch\":\"works\""));
        assertThat(palabre.health()).startsWith("{\"status\":\"UP\"");
        leader.talksWith(waits);
        assertThat(meeting.left(live.session(), leaves))
                .isBetween(before.minusSeconds(1), after.plus(Duration.ofSeconds(1)));
    }
}
