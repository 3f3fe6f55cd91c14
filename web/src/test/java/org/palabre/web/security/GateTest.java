package org.palabre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.directory.SignIn;
import org.palabre.shared.Role;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Lockouts;
import org.palabre.web.security.Admittance.Granted;
import org.palabre.web.security.Admittance.Reason;
import org.palabre.web.security.Admittance.Refused;
import org.palabre.web.security.Admittance.TooManyTries;

class GateTest {
    private static final Instant LATER = Instant.parse("2026-11-21T10:15:00Z");
    private static final Person AWA =
            new Person("awa", "Awa Diop", "1001", "1001", "awa@example.org", "", Set.of(Role.EMPLOYEE));

    private final CountingLockouts lockouts = new CountingLockouts();
    private SignIn answer = new SignIn.WrongCredentials();
    private final Gate gate = new Gate(
            new OneAnswer(),
            lockouts,
            Settings.of(Map.of(Setting.PALABRE_SIGN_IN_TRIES, "3", Setting.PALABRE_SIGN_IN_TRIES_PER_ADDRESS, "5")));

    @Test
    void admitShouldLetInWithTheRightPassword() {
        answer = new SignIn.Accepted(AWA);

        assertThat(gate.admit(" Awa ", "awa", "192.0.2.1")).isEqualTo(new Granted(AWA));
    }

    @Test
    void admitShouldSayWhyNot() {
        assertThat(gate.admit("awa", "x", "192.0.2.1")).isEqualTo(new Refused(Reason.WRONG_CREDENTIALS));
        answer = new SignIn.PasswordExpired();
        assertThat(gate.admit("awa", "x", "192.0.2.1")).isEqualTo(new Refused(Reason.PASSWORD_EXPIRED));
        answer = new SignIn.AccountLocked();
        assertThat(gate.admit("awa", "x", "192.0.2.1")).isEqualTo(new Refused(Reason.ACCOUNT_LOCKED));
        answer = new SignIn.NotAllowed();
        assertThat(gate.admit("awa", "x", "192.0.2.1")).isEqualTo(new Refused(Reason.NOT_ALLOWED));
        answer = null;
        assertThat(gate.admit("awa", "x", "192.0.2.1")).isEqualTo(new Refused(Reason.DIRECTORY_DOWN));
    }

    @Test
    void admitShouldLockAUserAfterTooManyTriesFromAnywhere() {
        gate.admit("awa", "x", "192.0.2.1");
        gate.admit("AWA", "x", "192.0.2.2");

        assertThat(gate.admit("awa", "x", "192.0.2.3")).isEqualTo(new TooManyTries(LATER));
        answer = new SignIn.Accepted(AWA);
        assertThat(gate.admit("awa", "awa", "192.0.2.4")).isEqualTo(new TooManyTries(LATER));
    }

    @Test
    void admitShouldLockAnAddressThatTriesManyUsers() {
        for (String login : List.of("awa", "paul", "admin", "operator")) {
            assertThat(gate.admit(login, "x", "192.0.2.1")).isInstanceOf(Refused.class);
        }

        assertThat(gate.admit("fatou", "x", "192.0.2.1")).isEqualTo(new TooManyTries(LATER));
    }

    @Test
    void admitShouldKeepCountingTheAddressWhenOneUserOfItSucceeds() {
        for (String login : List.of("paul", "fatou", "admin", "operator")) {
            gate.admit(login, "x", "192.0.2.1");
        }
        answer = new SignIn.Accepted(AWA);
        gate.admit("awa", "awa", "192.0.2.1");
        answer = new SignIn.WrongCredentials();

        assertThat(gate.admit("paul", "y", "192.0.2.1")).isEqualTo(new TooManyTries(LATER));
    }

    @Test
    void admitShouldNotCountADirectoryThatIsAway() {
        answer = null;
        gate.admit("awa", "x", "192.0.2.1");

        assertThat(lockouts.failures).isEmpty();
    }

    /** Says what the test wants; null: does not answer. */
    private class OneAnswer implements Directory {
        @Override
        public SignIn signIn(String login, String password) {
            if (answer == null) {
                throw new ServiceUnavailable(ServiceUnavailable.Part.DIRECTORY);
            }
            return answer;
        }

        @Override
        public Optional<Person> find(String login) {
            return Optional.empty();
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

    private static class CountingLockouts implements Lockouts {
        private final Map<String, Integer> failures = new HashMap<>();
        private final Map<String, Integer> tries = new HashMap<>();

        @Override
        public Optional<Instant> lockedUntil(String subject) {
            return failures.getOrDefault(subject, 0) >= tries.getOrDefault(subject, Integer.MAX_VALUE)
                    ? Optional.of(LATER)
                    : Optional.empty();
        }

        @Override
        public Optional<Instant> failed(String subject, int most, Duration window, Duration lock) {
            tries.put(subject, most);
            failures.merge(subject, 1, Integer::sum);
            return lockedUntil(subject);
        }

        @Override
        public void succeeded(String subject) {
            failures.remove(subject);
        }
    }
}
