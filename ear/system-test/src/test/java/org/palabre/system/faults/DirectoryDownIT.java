package org.palabre.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Meeting;
import org.palabre.testing.Await;

/** The directory is away: nobody signs in, everybody calls (P10). */
@OnFaultyPalabre
@Timeout(300)
class DirectoryDownIT {
    private final Palabre palabre;
    private final Callers callers;

    DirectoryDownIT(Faulty faulty) {
        palabre = faulty.palabre();
        callers = new Callers(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @Test
    void callsShouldWorkWithoutIt() {
        Meeting meeting = Meeting.at(palabre).by("paul").reserve();
        palabre.directory().stop();
        try {
            Rest.Answer answer = palabre.as("fatou").get("conferences");
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.json().getString("detail")).isNotBlank();
            assertThat(palabre.health())
                    .startsWith("{\"status\":\"UP\"")
                    .contains("\"directory\":\"did not answer when it was last asked\"");
            Guest moderator = callers.keysCode(meeting.moderatorCode());
            moderator.hears("entering-moderator");
            Guest internal = callers.dials("1001", meeting.number(), "");
            internal.hears("entering");
            internal.talksWith(moderator);
            Guest creator = callers.dials(Callers.freshNumber(), Callers.FRENCH, "");
            creator.hears("menu");
            creator.keysAndBeginsToHear("1", "ask-personal-number");
            creator.keysAndBeginsToHear("1003#", "ask-pin");
            creator.keysAndBeginsToHear("4826#", "unavailable");
            creator.awaitEnded();
        } finally {
            palabre.directory().resume();
        }
        Await.until(
                "signed in again",
                Meeting.SOON,
                () -> palabre.as("fatou").get("conferences").status() == 200);
        meeting.awaitInside(2);
    }
}
