package org.palabre.system.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Employee;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Meeting;
import org.palabre.testing.Await;

/**
 * Somebody of the list of users does what the directory's people do, also while that is away, until deactivated (S71).
 */
@OnFaultyPalabre
@Timeout(300)
class ListedUsersIT {
    private static final String CHOSEN = "quatre baobabs bleus";
    private static final Pattern SIGN_IN = Pattern.compile(".*/login\\.xhtml.*");

    private final Palabre palabre;
    private final Callers callers;
    private Page page;

    ListedUsersIT(Faulty faulty) {
        palabre = faulty.palabre();
        callers = new Callers(palabre);
    }

    @BeforeEach
    void emptyTheList() {
        palabre.sql("delete from listed_user");
    }

    @AfterEach
    void end() {
        callers.close();
        palabre.chromium().closeWindows();
    }

    @Test
    void fromTheFirstSignInToTheDeactivation() {
        Employee employee = Employee.of(palabre);
        chooseAPassword(add());
        Rest moussa = palabre.as("moussa", CHOSEN);
        setThePin();
        reserveOnTheWeb();
        assertThat(moussa.get("conferences").json().getInt("total")).isEqualTo(1);
        reserveByPhone();
        assertThat(moussa.get("conferences").json().getInt("total")).isEqualTo(2);

        palabre.directory().stop();
        try {
            whileTheDirectoryIsAway(moussa, employee);
        } finally {
            palabre.directory().resume();
        }
        Await.until(
                "the directory is asked again",
                Meeting.SOON,
                () -> employee.rest().get("conferences").status() == 200);

        deactivate();
        assertThat(moussa.get("conferences").status()).isEqualTo(401);
        page.navigate(palabre.url().resolve("/conference/future.xhtml").toString());
        assertThat(page).hasURL(SIGN_IN);
        keysPin("2007", "4826", "may-not-reserve");
    }

    private String add() {
        Rest.Answer refused = palabre.as("admin").post("users", "{\"login\":\"awa\",\"name\":\"Another\"}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        String password = addOnThePage();
        assertThat(palabre.as("moussa", password).get("conferences").status()).isEqualTo(403);
        assertThat(palabre.as("moussa", "wrong").get("conferences").status()).isEqualTo(401);
        return password;
    }

    /** @return the password that the page shows once */
    private String addOnThePage() {
        Page admins = palabre.chromium().signedIn(palabre.url(), "admin");
        admins.navigate(palabre.url().resolve("/user/users.xhtml").toString());
        assertThat(admins.locator(".card.empty h2")).isVisible();
        admins.locator("[id='list:add']").click();
        admins.locator("[id='editing:name']:focus").waitFor();
        admins.locator("[id='editing:name']").fill("Moussa Ba");
        admins.locator("[id='editing:login']").fill("Moussa");
        admins.locator("[id='editing:personalNumber']").fill("2007");
        admins.locator("[id='editing:save']").click();
        assertThat(admins.locator(".t-users")).containsText("moussa");
        return admins.locator(".issued").textContent();
    }

    private void chooseAPassword(String issued) {
        page = palabre.chromium().signedIn(palabre.url(), "moussa", issued);
        page.navigate(palabre.url().resolve("/conference/reserve.xhtml").toString());
        assertThat(page).hasURL(Pattern.compile(".*/phone/pin\\.xhtml.*"));
        page.locator("[id='secret:old']").fill(issued);
        page.locator("[id='secret:password']").fill(CHOSEN);
        page.locator("[id='secret:again']").fill(CHOSEN);
        page.locator("[id='secret:keep']").click();
        assertThat(page.locator("[id='mine:pin']")).isVisible();
    }

    private void setThePin() {
        page.locator("[id='mine:pin']").fill("4826");
        page.locator("[id='mine:repeated']").fill("4826");
        page.locator("[id='mine:change']").click();
        assertThat(page.locator(".ui-messages-info")).isVisible();
    }

    private void reserveOnTheWeb() {
        page.navigate(palabre.url().resolve("/conference/reserve.xhtml").toString());
        page.locator("[id='form:name']").fill("Point filiale");
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".is-master [data-copy]")).isVisible();
    }

    private void reserveByPhone() {
        Guest creator = keysPin("2007", "4826", "ask-duration");
        creator.keysAndBeginsToHear("30#", "ask-participants");
        creator.keysAndBeginsToHear("4#", "read-back");
        creator.keysAndBeginsToHear("1", "reserved");
        creator.keysAndBeginsToHear("2", "entering-moderator");
        creator.call().hangUp();
    }

    private Guest keysPin(String number, String pin, String answer) {
        Guest guest = callers.dials(Callers.freshNumber(), Callers.FRENCH, "");
        guest.hears("menu");
        guest.keysAndBeginsToHear("1", "ask-personal-number");
        guest.keysAndBeginsToHear(number + "#", "ask-pin");
        guest.keysAndBeginsToHear(pin + "#", answer);
        return guest;
    }

    private void whileTheDirectoryIsAway(Rest moussa, Employee employee) {
        assertThat(employee.rest().get("conferences").status()).isEqualTo(503);
        assertThat(moussa.get("conferences").status()).isEqualTo(200);
        Page again = palabre.chromium().signedIn(palabre.url(), "moussa", CHOSEN);
        assertThat(again.locator(".account-text b")).hasText("Moussa Ba");
        keysPin("2007", "4826", "ask-duration");
        keysPin(employee.number(), "4826", "unavailable");
    }

    private void deactivate() {
        JsonObject shown = palabre.as("admin").get("users/moussa").json();
        String changed = shown.toString().replace("\"active\":true", "\"active\":false");
        Rest.Answer answer = palabre.as("admin").put("users/moussa", changed);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
