package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/** Participants who only listen are heard by nobody, and it stays so (S112, P9). */
@SharesPalabre
@Timeout(180)
class ListenOnlyIT {
    private final Palabre palabre;
    private final Callers callers;

    ListenOnlyIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @Test
    void listenerShouldNeverBeHeard() {
        Meeting meeting = Meeting.at(palabre).listenOnly().reserve();
        Guest moderator = callers.leads(meeting);
        Guest listener = callers.joins(meeting);
        Duration since = moderator.now();
        listener.call().tone(700);
        moderator.call().tone(900);
        listener.hearsTone(900);
        assertThat(meeting.awaitPerson(listener.number(), Live.Person::isIn).muted())
                .isTrue();

        // the key of everybody else does nothing; the next one shows that keys are taken. Their words are heard beside
        // the others
        moderator.call().silence();
        listener.call().keys("*1,,,,").join();
        listener.keysAndHears("*2", "hand-raised");
        listener.keysAndBeginsToHear("*0", "help-listener");
        moderator.call().tone(900);
        String leg = meeting.awaitPerson(listener.number(), Live.Person::muted).leg();
        assertThat(meeting.asks("live/unmute", "{\"leg\":\"" + leg + "\"}").status())
                .isEqualTo(409);
        meeting.does("live/mute", "");
        meeting.does("live/unmute", "");
        listener.hearsTone(900);
        assertThat(meeting.awaitPerson(listener.number(), Live.Person::isIn).muted())
                .isTrue();
        moderator.hearsNoTone(700);
        moderator.heardNothingOf(700, since);
    }
}
