package org.palabre.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.system.calls.Meeting;
import org.palabre.system.calls.Time;
import org.palabre.testing.ldap.OpenLdapServer;

/** What guards a session: its cookie, its headers, its end, and what a forged request gets. */
@SharesPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class SessionIT {
    private static final String COOKIE = "JSESSIONID";

    private final Palabre palabre;
    private final Console console;

    SessionIT(Palabre palabre) {
        this.palabre = palabre;
        console = new Console(palabre);
    }

    @AfterAll
    void close() {
        console.close();
    }

    /** Nobody has a session before the sign-in; somebody may have put an id into the browser all the same. */
    @Test
    void anIdKnownBeforeTheSignInShouldBeWorthNothingAfterIt() {
        Page page = console.window();
        console.open(page, "/login.xhtml");
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("JSESSIONID"));
        var before = new Cookie("JSESSIONID", "known-to-somebody-else").setUrl(console.address("/"));
        page.context().addCookies(List.of(before));
        signIn(page, "awa");

        Cookie after = cookie(page);

        assertThat(after.value).isNotEqualTo(before.value);
        assertThat(after.httpOnly).isTrue();
        assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(with(before).headers().get("location")).contains("/login.xhtml");
    }

    /** The sign-in page stands open in one tab while somebody signs in in another. */
    @Test
    void whoSignsInOverSomebodyElseShouldEndTheirSession() {
        Page first = console.window();
        Page second = first.context().newPage();
        console.open(first, "/login.xhtml");
        console.open(second, "/login.xhtml");
        signIn(first, "awa");
        Cookie ofAwa = cookie(first);

        signIn(second, "fatou");

        assertThat(cookie(second).value).isNotEqualTo(ofAwa.value);
        assertThat(with(ofAwa).headers().get("location")).contains("/login.xhtml");
        assertThat(second.locator(".account-text b").textContent()).contains("Fatou");
        first.context().close();
    }

    private static void signIn(Page page, String login) {
        page.locator("[id='login:user']").fill(login);
        page.locator("[id='login:password']").fill(login);
        page.locator("[id='login:submit']").click();
        page.waitForURL(url -> !url.contains("login.xhtml"));
    }

    @Test
    void everyPageShouldForbidFramesForeignScriptsAndCopies() {
        Page page = console.signedIn("awa");
        for (String path :
                new String[] {"/live/current.xhtml", "/conference/reserve.xhtml", "/conference/nowhere.xhtml"}) {
            Response answer = console.open(page, path);
            Map<String, String> headers = answer.headers();
            assertThat(headers.get("cache-control")).as(path).contains("no-store");
            assertThat(headers.get("x-content-type-options")).as(path).isEqualTo("nosniff");
            assertThat(headers.get("content-security-policy"))
                    .as(path)
                    .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'")
                    .containsPattern("script-src 'self'[^;]*'nonce-")
                    .doesNotContainPattern("script-src[^;]*unsafe");
        }
    }

    @Test
    void aPostWithoutViewStateShouldChangeNothingAndTellNothing() {
        Meeting meeting = Meeting.at(palabre).by("awa").reserve();
        Page page = console.signedIn("awa");

        APIResponse answer = page.request()
                .post(
                        console.address("/conference/show.xhtml?number=" + meeting.number()),
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("confirmation", "confirmation")
                                        .set("confirmation:yes", "confirmation:yes"))
                                .setMaxRedirects(0));
        assertThat(answer.text()).doesNotContain("Exception", "at org.", "at jakarta.", "com.sun.faces");
        assertThat(palabre.as("awa").get("conferences/" + meeting.number()).status())
                .isEqualTo(200);

        APIResponse forged = page.request()
                .post(
                        console.address("/conference/show.xhtml?number=" + meeting.number()),
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("confirmation", "confirmation")
                                        .set("confirmation:yes", "confirmation:yes")
                                        .set("jakarta.faces.ViewState", "-1:-1"))
                                .setMaxRedirects(0));
        assertThat(forged.status()).isBetween(300, 499);
        assertThat(forged.text()).doesNotContain("Exception", "at org.", "at jakarta.", "com.sun.faces");
        assertThat(palabre.as("awa").get("conferences/" + meeting.number()).status())
                .isEqualTo(200);
    }

    @Test
    void signingOutShouldEndTheSession() throws SQLException {
        Page page = console.signedIn("awa");
        Cookie session = cookie(page);
        assertThat(with(session).status()).isEqualTo(200);
        long before = signOuts();

        page.locator(".account").click();
        page.locator("[id='account:leave']").click();
        page.waitForURL(url -> url.contains("login.xhtml"));

        assertThat(with(session).headers().get("location")).contains("/login.xhtml");
        assertThat(signOuts()).isEqualTo(before + 1);
    }

    private long signOuts() throws SQLException {
        try (var connection = palabre.database().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from audit_entry where login = 'awa' and deed = 'sign-out' and origin = '127.0.0.1'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void whoIsDeletedInTheDirectoryShouldBeOutWithinMinutes() throws LDAPException, LDIFException {
        String name = "uid=leaver,ou=people," + OpenLdapServer.BASE;
        try (LDAPConnection manager = palabre.directory().manager()) {
            manager.add(
                    "dn: " + name,
                    "objectClass: inetOrgPerson",
                    "uid: leaver",
                    "cn: Lea Verdier",
                    "sn: Verdier",
                    "userPassword: leaver");
            manager.modify(
                    "cn=palabre-users,ou=groups," + OpenLdapServer.BASE,
                    new Modification(ModificationType.ADD, "member", name));
            Cookie session = cookie(console.signedIn("leaver"));
            assertThat(with(session).status()).isEqualTo(200);
            manager.delete(name);

            new Time(palabre).advance(Duration.ofMinutes(2));

            assertThat(with(session).headers().get("location")).contains("/login.xhtml");
            assertThat(palabre.as("leaver").get("conferences").status()).isEqualTo(401);
        }
    }

    @Test
    void anEmployeeShouldNotReachAnothersConferenceByItsAddress() {
        Meeting meeting = Meeting.at(palabre).by("fatou").reserve();
        Page page = console.signedIn("awa");
        for (String path : new String[] {"conference/show", "conference/edit", "live/live"}) {
            APIResponse answer = page.request().get(console.address("/" + path + ".xhtml?number=" + meeting.number()));
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).doesNotContain(meeting.moderatorCode(), meeting.userCode());
        }
    }

    private Cookie cookie(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .findFirst()
                .orElseThrow();
    }

    /** What somebody gets who has nothing but that cookie. */
    private APIResponse with(Cookie cookie) {
        return console.window()
                .request()
                .get(
                        console.address("/live/current.xhtml"),
                        RequestOptions.create()
                                .setHeader("Cookie", cookie.name + "=" + cookie.value)
                                .setMaxRedirects(0));
    }
}
