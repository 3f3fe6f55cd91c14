package org.palabre.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Live;
import org.palabre.system.calls.Meeting;
import org.palabre.system.calls.Time;
import org.palabre.testing.Await;

/** PostgreSQL is away for half a minute while people talk (N1). */
@OnFaultyPalabre
@Timeout(300)
class DatabaseStoppedIT {
    private final Palabre palabre;
    private final Callers callers;

    DatabaseStoppedIT(Faulty faulty) {
        palabre = faulty.palabre();
        callers = new Callers(palabre);
    }

    @AfterEach
    void hangUp() {
        palabre.chromium().closeWindows();
        callers.close();
    }

    @Test
    void callsShouldGoOnAndAllBeRightAfterwards() {
        Meeting meeting = Meeting.at(palabre).cap(6).reserve();
        Guest moderator = callers.leads(meeting);
        Guest stays = callers.joins(meeting);
        Guest leaves = callers.joins(meeting);
        long session = meeting.awaitInside(3).session();
        Meeting deserted = Meeting.at(palabre).reserve();
        Guest last = callers.leads(deserted);
        deserted.awaitInside(1);
        Page page = palabre.chromium().signedIn(palabre.url(), "awa");
        page.navigate(palabre.url()
                .resolve("/live/live.xhtml?number=" + meeting.number())
                .toString());
        Locator away = page.locator("#away");
        assertThat(away.isVisible()).isFalse();

        int said = palabre.log().length();
        palabre.stopPostgres();
        long stopped = System.nanoTime();
        Instant before = Instant.now();
        leaves.call().close();
        last.call().close();
        Instant after = Instant.now();
        stays.talksWith(moderator);
        Guest refused = callers.keysCode(meeting.userCode());
        refused.hears("unavailable");
        refused.awaitEnded();
        Rest.Answer told = palabre.as("awa").get("conferences");
        assertThat(told.status()).as(told.body()).isEqualTo(503);
        assertThat(told.type()).startsWith("application/problem+json");
        assertThat(told.body()).doesNotContain("Exception", "postgres");
        page.locator("[id='live:lock']").click();
        away.waitFor();
        assertThat(page.locator(".t-people tr[data-leg]").count())
                .as("the page stays")
                .isPositive();
        Await.until("half a minute", Duration.ofSeconds(60), () -> System.nanoTime() - stopped > 30_000_000_000L);
        Guest stillRefused = callers.keysCode(meeting.userCode());
        stillRefused.hears("unavailable");
        stays.talksWith(moderator);
        palabre.startPostgres();

        Await.until(
                "signed in again",
                Meeting.SOON,
                () -> palabre.as("awa").get("conferences").status() == 200);
        Live live = meeting.await(
                "two left", now -> now.inside() == 2 && now.people().size() == 2);
        assertThat(live.person(moderator.number())).isPresent();
        assertThat(live.person(stays.number())).isPresent();
        deserted.await("nobody left", now -> now.people().isEmpty());
        Instant left = meeting.left(session, leaves);
        Duration ahead = Duration.between(Instant.now(), new Time(palabre).now());
        assertThat(left.minus(ahead)).isBetween(before.minusSeconds(1), after.plusSeconds(2));

        callers.joins(meeting).talksWith(moderator);
        away.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        Await.until(
                "the page has caught up",
                Meeting.SOON,
                () -> page.locator(".t-people tr[data-leg]").count() == 3);
        meeting.does("live/end", "");
        stays.hears("ended");
        assertThat(meeting.awaitClosed(session).getJsonArray("participations")).hasSize(4);
        assertThat(palabre.log().substring(said)).as("the log of the outage").satisfies(log -> {
            assertThat(log.split("DATABASE is away", -1)).hasSize(2);
            assertThat(log.split("DATABASE is back", -1)).hasSize(2);
            assertThat(log).doesNotContain("\tat ");
            assertThat(log.lines().count()).isLessThan(30);
        });
    }
}
