package org.palabre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.shared.Role;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Tries;
import org.palabre.testing.FakeLockouts;
import org.palabre.testing.FakeOrigins;
import org.palabre.web.security.Admittance.Granted;
import org.palabre.web.security.Admittance.Reason;
import org.palabre.web.security.Admittance.Refused;
import org.palabre.web.security.Admittance.TooManyTries;

class GateTest {
    private static final Instant LATER = Instant.parse("2026-11-21T10:15:00Z");
    private static final TooManyTries LOCKED_NOW = new TooManyTries(LATER, true);
    private static final TooManyTries LOCKED = new TooManyTries(LATER, false);
    private static final Person AWA =
            new Person("awa", "Awa Diop", "1001", "1001", "awa@example.org", "", "", Set.of(Role.EMPLOYEE));

    private final FakeLockouts lockouts =
            new FakeLockouts(Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
    private final AtomicInteger asked = new AtomicInteger();
    private volatile SignIn answer = new SignIn.WrongCredentials();
    private final Gate gate = new Gate(
            new OneAnswer(),
            new Tries(lockouts),
            new FakeOrigins(),
            Settings.of(Map.of(Setting.PALABRE_SIGN_IN_TRIES, "3", Setting.PALABRE_SIGN_IN_TRIES_PER_ADDRESS, "5")));

    @Test
    void admitShouldLetInWithTheRightPassword() {
        answer = new SignIn.Accepted(AWA);

        assertThat(gate.admit(" Awa ", "awa", Origin.of("192.0.2.1"))).isEqualTo(new Granted(AWA));
    }

    @Test
    void admitShouldSayWhyNot() {
        assertThat(gate.admit("awa", "x", Origin.of("192.0.2.1"))).isEqualTo(new Refused(Reason.WRONG_CREDENTIALS));
        answer = new SignIn.PasswordExpired();
        assertThat(gate.admit("awa", "x", Origin.of("192.0.2.1"))).isEqualTo(new Refused(Reason.PASSWORD_EXPIRED));
        answer = new SignIn.AccountLocked();
        assertThat(gate.admit("awa", "x", Origin.of("192.0.2.1"))).isEqualTo(new Refused(Reason.ACCOUNT_LOCKED));
        answer = new SignIn.NotAllowed();
        assertThat(gate.admit("awa", "x", Origin.of("192.0.2.1"))).isEqualTo(new Refused(Reason.NOT_ALLOWED));
        answer = null;
        assertThat(gate.admit("awa", "x", Origin.of("192.0.2.1"))).isEqualTo(new Refused(Reason.DIRECTORY_DOWN));
    }

    @Test
    void admitShouldLockAUserAfterTooManyTriesFromAnywhere() {
        gate.admit("awa", "x", Origin.of("192.0.2.1"));
        gate.admit("AWA", "x", Origin.of("192.0.2.2"));

        assertThat(gate.admit("awa", "x", Origin.of("192.0.2.3"))).isEqualTo(LOCKED_NOW);
        answer = new SignIn.Accepted(AWA);
        assertThat(gate.admit("awa", "awa", Origin.of("192.0.2.4"))).isEqualTo(LOCKED);
    }

    @Test
    void admitShouldLockAnAddressThatTriesManyUsers() {
        for (String login : List.of("awa", "paul", "admin", "operator")) {
            assertThat(gate.admit(login, "x", Origin.of("192.0.2.1"))).isInstanceOf(Refused.class);
        }

        assertThat(gate.admit("fatou", "x", Origin.of("192.0.2.1"))).isEqualTo(LOCKED_NOW);
    }

    @Test
    void admitShouldKeepCountingTheAddressWhenOneUserOfItSucceeds() {
        for (String login : List.of("paul", "fatou", "admin", "operator")) {
            gate.admit(login, "x", Origin.of("192.0.2.1"));
        }
        answer = new SignIn.Accepted(AWA);
        gate.admit("awa", "awa", Origin.of("192.0.2.1"));
        answer = new SignIn.WrongCredentials();

        assertThat(gate.admit("paul", "y", Origin.of("192.0.2.1"))).isEqualTo(LOCKED_NOW);
    }

    @Test
    void admitShouldNotCountADirectoryThatIsAway() {
        answer = null;
        gate.admit("awa", "x", Origin.of("192.0.2.1"));

        assertThat(lockouts.failures("sign-in:awa")).isZero();
        assertThat(lockouts.pending("sign-in:awa")).isZero();
        assertThat(lockouts.pending("sign-in-from:192.0.2.1")).isZero();
    }

    @Test
    void admitShouldCountSpellingsAndOtherNamesOfOneAccountTogether() {
        gate.admit("ªwª", "x", Origin.of("192.0.2.1"));
        gate.admit("awa\u00a0", "x", Origin.of("192.0.2.1"));

        assertThat(gate.admit("awa@example.org", "x", Origin.of("192.0.2.1"))).isEqualTo(LOCKED_NOW);
        answer = new SignIn.Accepted(AWA);
        assertThat(gate.admit("awa", "awa", Origin.of("192.0.2.1"))).isEqualTo(LOCKED);
    }

    @Test
    void admitShouldLockALoginThatNobodyHasAsAnyOther() {
        gate.admit("nobody", "x", Origin.of("192.0.2.1"));
        gate.admit("NoBody ", "x", Origin.of("192.0.2.1"));

        assertThat(gate.admit("nobody", "x", Origin.of("192.0.2.1"))).isEqualTo(LOCKED_NOW);
        assertThat(gate.admit("nobody", "x", Origin.of("192.0.2.1"))).isEqualTo(LOCKED);
        assertThat(asked.get()).isEqualTo(3);
    }

    @Test
    void admitShouldCountAnAccountThatIsLockedInTheDirectoryWhereTheAnswerSaysNothingAboutThePassword() {
        answer = new SignIn.AccountLocked();
        gate.admit("awa", "x", Origin.of("192.0.2.1"));
        gate.admit("awa", "x", Origin.of("192.0.2.1"));

        assertThat(gate.admit("awa", "x", Origin.of("192.0.2.1"))).isEqualTo(LOCKED_NOW);
    }

    @Nested
    class WhenSomebodyHasSignedInBefore {
        private static final Origin OFFICE = Origin.of("192.0.2.1");
        private static final Origin BROWSER = new Origin("192.0.2.1", "device");

        @BeforeEach
        void signIn() {
            answer = new SignIn.Accepted(AWA);
            gate.admit("awa", "awa", BROWSER);
            answer = new SignIn.WrongCredentials();
            asked.set(0);
        }

        private void guess(int number, Function<Integer, Origin> from) {
            for (int i = 0; i < number; i++) {
                gate.admit("awa", "guess " + i, from.apply(i));
            }
        }

        private Admittance right(Origin from) {
            answer = new SignIn.Accepted(AWA);
            return gate.admit("awa", "awa", from);
        }

        @Test
        void guessesFromManyAddressesShouldBeFewOverAllAndShutOutNobodyWhoComesAsUsual() {
            guess(1000, i -> Origin.of("198.51." + i / 250 + "." + i % 250));

            assertThat(asked.get()).isEqualTo(3);
            assertThat(right(OFFICE)).isEqualTo(new Granted(AWA));
            assertThat(right(BROWSER)).isEqualTo(new Granted(AWA));
            assertThat(right(new Origin("203.0.113.7", "device"))).isEqualTo(new Granted(AWA));
            assertThat(right(Origin.of("198.51.100.7"))).as("from elsewhere").isEqualTo(LOCKED);
        }

        @Test
        void guessesFromTheirOwnAddressShouldNotShutOutTheirDevice() {
            guess(100, i -> OFFICE);

            assertThat(asked.get()).isEqualTo(3);
            assertThat(right(OFFICE)).isEqualTo(LOCKED);
            assertThat(right(BROWSER)).isEqualTo(new Granted(AWA));
        }

        @Test
        void guessesForOthersFromTheirAddressShouldNotShutThemOut() {
            for (int i = 0; i < 10; i++) {
                gate.admit("login " + i, "x", OFFICE);
            }
            assertThat(gate.admit("paul", "x", OFFICE)).isEqualTo(LOCKED);
            assertThat(right(OFFICE)).isEqualTo(new Granted(AWA));
        }

        @Test
        void aDeviceOfOnePersonShouldBeUnknownToOthers() {
            guess(3, i -> new Origin("198.51.100.7", "another device"));

            assertThat(gate.admit("paul", "x", BROWSER)).isInstanceOf(Refused.class);
            assertThat(lockouts.failures("sign-in:paul")).isEqualTo(1);
        }

        @Test
        void whoSharesAnAddressWithSomebodyWhoSignsInShouldHaveNoTriesWithoutEnd() {
            guess(2, i -> OFFICE);
            right(OFFICE);
            answer = new SignIn.WrongCredentials();
            guess(10, i -> OFFICE);

            assertThat(asked.get()).isEqualTo(4);
        }

        @Test
        void typingErrorsAtOnesDeviceShouldBeForgottenAfterwards() {
            for (int i = 0; i < 5; i++) {
                guess(2, j -> BROWSER);
                assertThat(right(BROWSER)).isEqualTo(new Granted(AWA));
                answer = new SignIn.WrongCredentials();
            }
        }

        @Test
        void addressesOfOneNetworkShouldBeOne() {
            assertThat(Origin.of("2001:db8:1:2:3:4:5:6").names())
                    .isEqualTo(Origin.of("2001:db8:1:2::1").names());
            assertThat(Origin.of("2001:db8:1:2::1").names())
                    .isNotEqualTo(Origin.of("2001:db8:1:3::1").names());
            assertThat(Origin.of("192.0.2.1").names())
                    .isNotEqualTo(Origin.of("192.0.2.2").names());
        }
    }

    @Nested
    class ManyAtOnce {
        private List<Admittance> all(int number, Function<Integer, String> password) throws Exception {
            try (var threads = Executors.newFixedThreadPool(number)) {
                List<Callable<Admittance>> tries = IntStream.range(0, number)
                        .<Callable<Admittance>>mapToObj(
                                i -> () -> gate.admit("awa", password.apply(i), Origin.of("192.0.2.1")))
                        .toList();
                List<Admittance> answers = new ArrayList<>();
                for (Future<Admittance> one : threads.invokeAll(tries)) {
                    answers.add(one.get());
                }
                return answers;
            }
        }

        @RepeatedTest(20)
        void guessesShouldBeLookedAtAsOftenAsIsAllowedAndNotOnceMore() throws Exception {
            List<Admittance> answers = all(40, i -> "guess " + i);

            assertThat(asked.get()).isEqualTo(3);
            assertThat(answers)
                    .filteredOn(new Refused(Reason.WRONG_CREDENTIALS)::equals)
                    .hasSize(2);
            assertThat(answers).filteredOn(LOCKED_NOW::equals).hasSize(1);
            assertThat(answers).filteredOn(LOCKED::equals).hasSize(37);
        }

        @RepeatedTest(20)
        void theRightPasswordShouldNeverBeRefusedForLoad() throws Exception {
            answer = new SignIn.Accepted(AWA);

            assertThat(all(40, i -> "awa")).containsOnly(new Granted(AWA)).hasSize(40);
        }
    }

    /** Says what the test wants; null: does not answer. */
    private class OneAnswer implements Directory {
        @Override
        public SignIn signIn(String login, String password) {
            asked.incrementAndGet();
            if (answer == null) {
                throw new ServiceUnavailable(ServiceUnavailable.Part.DIRECTORY);
            }
            return answer;
        }

        @Override
        public Optional<Person> find(String login) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> account(String login) {
            return login.equals("nobody") ? Optional.empty() : Optional.of(login.replace("@example.org", ""));
        }

        @Override
        public Optional<Person> findByNumber(String number) {
            return Optional.empty();
        }

        @Override
        public Optional<Person> findByPersonalNumber(String number) {
            return Optional.empty();
        }

        @Override
        public boolean keepsPins() {
            return false;
        }

        @Override
        public SignIn signInByPin(String login, String pin) {
            return answer;
        }

        @Override
        public Map<String, List<String>> numbersByMail(Collection<String> mails) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Person> search(String text) {
            return List.of();
        }
    }
}
