package org.palabre.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.calls.Meeting;
import org.palabre.testing.Await;

/** The directory takes three seconds for each answer: whoever reserves waits, whoever calls does not. */
@OnFaultyPalabre
@Timeout(300)
class SlowDirectoryIT {
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final int CALLERS_A_SECOND = 2;

    private final Palabre palabre;
    private final Cable directory;

    SlowDirectoryIT(Faulty faulty) {
        palabre = faulty.palabre();
        directory = faulty.toDirectory();
    }

    @AfterEach
    void quick() {
        directory.delay(Duration.ZERO);
    }

    @Test
    void callersShouldComeInWhileTheirConferenceIsEdited() {
        Meeting meeting = Meeting.at(palabre).cap(60).waitForLeader().reserve();
        timeToRoom(meeting);
        directory.delay(SLOW);
        List<Duration> waits = new ArrayList<>();

        CompletableFuture<Rest.Answer> edited = CompletableFuture.supplyAsync(
                () -> palabre.as("awa").patch("conferences/" + meeting.number(), "{\"name\":\"Essai lent\"}"));
        while (!edited.isDone()) {
            waits.add(timeToRoom(meeting));
            long next = System.nanoTime() + 1_000_000_000L / CALLERS_A_SECOND;
            Await.until("the next caller", SLOW, () -> edited.isDone() || System.nanoTime() > next);
        }

        Rest.Answer answer = edited.join();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getString("name")).isEqualTo("Essai lent");
        System.out.println(
                "callers waited, the shortest first: " + waits.stream().sorted().toList());
        assertThat(waits)
                .as("whoever waits for the directory waits for an answer of it")
                .hasSizeGreaterThan(5)
                .allMatch(wait -> wait.compareTo(SLOW.dividedBy(2)) < 0);
        assertThat(waits.stream().sorted().skip(waits.size() / 2).findFirst().orElseThrow())
                .as("what one in two waited at most")
                .isLessThan(Duration.ofMillis(300));
    }

    private Duration timeToRoom(Meeting meeting) {
        return AgiCaller.timeToRoom(palabre.agiPort(), meeting.number());
    }
}
