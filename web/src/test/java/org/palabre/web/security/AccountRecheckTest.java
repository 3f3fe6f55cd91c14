package org.palabre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.shared.Role;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.testing.FakeDirectory;
import org.palabre.testing.TestClock;

class AccountRecheckTest {
    private final TestClock clock = new TestClock();
    private final Map<String, Object> session = new HashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private Optional<Person> there = Optional.of(FakeDirectory.AWA);
    private boolean away;
    private boolean over;

    private final AccountRecheck still = new AccountRecheck(directory(), clock);

    @Test
    void whoIsThereShouldBeAskedForOnceEveryOtherMinute() {
        for (int second = 0; second < 600; second++) {
            assertThat(now()).contains(FakeDirectory.AWA);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(questions).hasValue(5);
    }

    @Test
    void whoWasDeletedShouldBeOutWithinMinutes() {
        now();
        there = Optional.empty();

        clock.advance(AccountRecheck.PAUSE);

        assertThat(now()).isEmpty();
        assertThat(over).isTrue();
    }

    @Test
    void whoWasBlockedShouldBeOutToo() {
        there = Optional.of(withRoles(Set.of()));

        assertThat(now()).isEmpty();
        assertThat(over).isTrue();
    }

    @Test
    void otherRolesShouldCountFromThenOn() {
        now();
        there = Optional.of(withRoles(Set.of(Role.EMPLOYEE, Role.ADMIN)));

        clock.advance(AccountRecheck.PAUSE);

        assertThat(now().orElseThrow().roles()).contains(Role.ADMIN);
        assertThat(session.values()).contains(there.get());
    }

    @Test
    void whileTheDirectoryIsAwayWhoIsSignedInShouldGoOn() {
        away = true;

        assertThat(now()).contains(FakeDirectory.AWA);
        assertThat(over).isFalse();
    }

    private Optional<Person> now() {
        return still.now(request(), FakeDirectory.AWA);
    }

    private static Person withRoles(Set<Role> roles) {
        Person awa = FakeDirectory.AWA;
        return new Person(
                awa.login(),
                awa.name(),
                awa.extension(),
                awa.personalNumber(),
                awa.mail(),
                awa.mobile(),
                awa.outgoing(),
                roles);
    }

    private Directory directory() {
        return proxy(Directory.class, (method, arguments) -> {
            questions.incrementAndGet();
            if (away) {
                throw new ServiceUnavailable(ServiceUnavailable.Part.DIRECTORY);
            }
            return there;
        });
    }

    private HttpServletRequest request() {
        HttpSession held = proxy(HttpSession.class, (method, arguments) -> switch (method) {
            case "getAttribute" -> session.get(arguments[0]);
            case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
            case "invalidate" -> over = true;
            default -> throw new UnsupportedOperationException(method);
        });
        return proxy(HttpServletRequest.class, (method, arguments) -> held);
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
