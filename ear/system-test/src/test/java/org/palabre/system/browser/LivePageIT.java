package org.palabre.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.system.browser.Console.SOON;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Meeting;
import org.palabre.testing.Await;
import org.palabre.testing.call.Hold;

/** The same conference in two windows, the owner's and the admin's: both move with the callers (S19–S33, S91–S96). */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class LivePageIT {
    private final Palabre palabre;
    private final Console console;
    private Callers callers;
    private Meeting meeting;
    private LivePage owners;
    private LivePage admins;

    LivePageIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @BeforeEach
    void openBoth() {
        callers = new Callers(palabre);
        meeting = Meeting.at(palabre).by("paul").reserve();
        owners = LivePage.open(console, console.reading("paul", "en"), meeting.number());
        admins = LivePage.open(console, console.reading("admin", "en"), meeting.number());
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @AfterAll
    void close() {
        console.close();
    }

    @Test
    void callersShouldComeSpeakAndGoInBothWindows() {
        Guest moderator = callers.leads(meeting);
        both().forEach(page -> assertThat(page.person(moderator.number())).containsText("Moderator"));
        Guest guest = callers.joins(meeting);
        both().forEach(page -> assertThat(page.people()).hasCount(2));

        owners.person(guest.number()).locator(".act-mute").click();
        both().forEach(page ->
                assertThat(page.person(guest.number()).locator(".c-mic")).containsText("Off"));
        admins.person(guest.number()).locator(".act-unmute").click();
        both().forEach(page ->
                assertThat(page.person(guest.number()).locator(".c-mic")).containsText("On"));

        guest.keysAndHears("*2", "hand-raised");
        both().forEach(page ->
                assertThat(page.person(guest.number()).locator(".c-activity")).containsText("Hand raised"));
        admins.person(guest.number()).locator(".act-lower-hand").click();
        both().forEach(page -> assertThat(page.person(guest.number()).locator(".c-activity"))
                .not()
                .containsText("Hand raised"));
        guest.hears("hand-lowered");
        guest.call().hold(Hold.SENDONLY).join();
        both().forEach(page ->
                assertThat(page.person(guest.number()).locator(".c-activity")).containsText("On hold"));
        guest.call().resume().join();
        both().forEach(page -> assertThat(page.person(guest.number()).locator(".c-activity"))
                .not()
                .containsText("On hold"));
        guest.call().close();
        both().forEach(page -> assertThat(page.person(guest.number())).hasCount(0));
        both().forEach(page -> assertThat(page.people()).hasCount(1));
        assertThat(both()).allMatch(LivePage::neverReloaded);
    }

    @Test
    void remainingTimeShouldCountDownAndTheEndBeShown() {
        Guest moderator = callers.leads(meeting);
        both().forEach(page -> assertThat(page.remaining()).isVisible());
        int before = owners.remainingSeconds();
        assertThat(before).isBetween(3300, 3600);
        Await.until("less time", SOON, () -> owners.remainingSeconds() < before - 1);
        assertThat(Math.abs(owners.remainingSeconds() - admins.remainingSeconds()))
                .isLessThanOrEqualTo(3);

        admins.end();
        both().forEach(page -> assertThat(page.page().locator(".empty h2")).containsText("The conference has ended"));
        moderator.hears("ended");
        moderator.awaitEnded();
        assertThat(both()).allMatch(LivePage::neverReloaded);
    }

    @Test
    void whoIsEjectedShouldGoFromBothWindows() {
        callers.leads(meeting);
        Guest guest = callers.joins(meeting);

        admins.person(guest.number()).locator(".act-eject").click();
        admins.page().locator("[id='ejecting:yes']").click();

        both().forEach(page -> assertThat(page.people()).hasCount(1));
        both().forEach(page -> assertThat(page.person(guest.number())).hasCount(0));
        guest.awaitEnded();
        both().forEach(page -> assertThat(page.page().locator("[role=log]")).containsText("has ejected participant"));
    }

    /** Whoever talks has the list shown anew, three times a second at most. */
    @Test
    void whatIsTypedShouldStayWhileTheListIsShownAnew() {
        callers.leads(meeting);
        Page page = console.reading("paul", "en");
        console.open(page, "/live/current.xhtml");
        Locator search = page.locator("[id='list:search']");
        search.pressSequentially(meeting.number().substring(0, 2));
        page.waitForResponse(
                answer -> answer.url().contains("/live/current.xhtml"), () -> page.evaluate("palabreRefresh()"));

        assertThat(search).hasValue(meeting.number().substring(0, 2));
        assertThat(search).isFocused();
        assertThat(page.locator(".t-current")).containsText(meeting.number());
    }

    private List<LivePage> both() {
        return List.of(owners, admins);
    }
}
