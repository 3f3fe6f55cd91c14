package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.palabre.directory.SignIn;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.testing.TestClock;

/** A real OpenLDAP that is loaded, silent, away or back. */
class LdapOutageIT extends OnOpenLdap {
    private static final Duration BOUND = Duration.ofSeconds(5);

    @Test
    void theSecondServerShouldServeWhenTheFirstIsDead() {
        try (OpenedDirectory opened = open(Map.of("PALABRE_LDAP_URL", "ldap://127.0.0.1:1," + server.url()))) {
            assertThat(opened.directory().signIn("awa", "awa")).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @Test
    void aRestartShouldNotBeNoticed() {
        try (OpenedDirectory opened = open(Map.of())) {
            assertThat(opened.directory().find("awa")).isPresent();
            server.stop();
            server.resume();
            assertThat(opened.directory().signIn("awa", "awa")).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @Test
    void aStoppedServerShouldBeUsedAgainWhenItIsBack() {
        TestClock clock = new TestClock();
        try (OpenedDirectory opened = open(Map.of(), clock)) {
            assertThat(opened.directory().find("awa")).isPresent();
            server.stop();
            try {
                assertUnavailableInTime(opened);
            } finally {
                server.resume();
            }
            clock.advance(Duration.ofSeconds(2));
            assertThat(opened.directory().signIn("awa", "awa")).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @Test
    void aFrozenServerShouldCostABoundedTime() {
        TestClock clock = new TestClock();
        try (OpenedDirectory opened = open(Map.of(), clock)) {
            assertThat(opened.directory().find("awa")).isPresent();
            server.freeze();
            try {
                assertUnavailableInTime(opened);
                clock.advance(Duration.ofSeconds(2));
                assertUnavailableInTime(opened);
            } finally {
                server.thaw();
            }
            clock.advance(Duration.ofSeconds(2));
            assertThat(opened.directory().find("awa")).isPresent();
        }
    }

    private static void assertUnavailableInTime(OpenedDirectory opened) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> opened.directory().signIn("awa", "awa")).isInstanceOf(ServiceUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    }

    /**
     * On few connections, and while the server stands still and goes on: too late is no answer, never that the password
     * is wrong.
     */
    @Test
    void aRightPasswordShouldNeverBeCalledWrongForLoad() throws Exception {
        Map<String, String> scarce = Map.of("PALABRE_LDAP_CONNECTIONS", "2", "PALABRE_LDAP_RESPONSE_TIMEOUT", "PT1S");
        try (OpenedDirectory opened = open(scarce);
                var people = Executors.newFixedThreadPool(40)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                answers.add(people.submit(() -> signedIn(opened, "paul")));
                if (i == 200) {
                    answers.get(60).get();
                    server.freeze();
                }
            }
            answers.get(240).get();
            server.thaw();
            Map<String, Integer> told = new TreeMap<>();
            for (Future<String> answer : answers) {
                told.merge(answer.get(), 1, Integer::sum);
            }
            assertThat(told.keySet()).as("%s", told).containsExactly("Accepted", "ServiceUnavailable");
        } finally {
            server.thaw();
        }
    }

    /** By its own login, as its account is looked for before. */
    private static String signedIn(OpenedDirectory opened, String login) {
        try {
            return opened.directory().account(login).equals(Optional.of(login))
                    ? opened.directory().signIn(login, login).getClass().getSimpleName()
                    : "unknown";
        } catch (ServiceUnavailable away) {
            return "ServiceUnavailable";
        }
    }
}
