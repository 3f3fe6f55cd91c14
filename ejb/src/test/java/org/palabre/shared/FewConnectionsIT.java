package org.palabre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer.Admitted;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Answer.Why;
import org.palabre.conference.ConferenceView;
import org.palabre.directory.PhoneGate;
import org.palabre.directory.PhonePinDesk;
import org.palabre.directory.PhoneSignIn;
import org.palabre.testing.OnStage;
import org.palabre.testing.TestDatabase;
import org.palabre.userlist.OwnPasswordDesk;
import org.palabre.userlist.UserDesk;
import org.palabre.userlist.UserInput;

/**
 * Whoever counts a failure needs a connection of its own, and must not hold another one meanwhile: as many at once as
 * there are connections would wait for each other until all fail.
 */
class FewConnectionsIT {
    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 5;

    @Nested
    class OfPostgres extends Cases {
        @Override
        protected TestDatabase newDatabase() {
            return TestDatabase.postgres(CONNECTIONS);
        }
    }

    @Nested
    class OfH2 extends Cases {
        @Override
        protected TestDatabase newDatabase() {
            return TestDatabase.h2(CONNECTIONS);
        }
    }

    abstract static class Cases extends OnStage {
        @Test
        void wrongCodesAtOnceShouldAllBeAnswered() throws Exception {
            ConferenceView conference = stage.reserved(meeting());

            assertThat(atOnce(n -> stage.door.admit(stage.call("06" + n), "39999999")))
                    .hasSize(CONNECTIONS * ROUNDS)
                    .containsOnly(Refused.because(Why.WRONG_CODE));
            assertThat(stage.door.admit(stage.call("0699"), conference.userPin()))
                    .isInstanceOf(Admitted.class);
        }

        @Test
        void wrongPinsAtOnceShouldAllBeAnswered() throws Exception {
            stage.set(Setting.PALABRE_PIN_PEPPER, "a pepper of the tests").set(Setting.PALABRE_PIN_ITERATIONS, "1000");
            stage.get(PhonePinDesk.class).change("4826", AWA);
            var gate = stage.get(PhoneGate.class);

            assertThat(atOnce(n -> gate.signIn("1001", "1599", "06" + n)))
                    .hasSize(CONNECTIONS * ROUNDS)
                    .allMatch(answer -> answer instanceof PhoneSignIn.Wrong || answer instanceof PhoneSignIn.Locked)
                    .hasAtLeastOneElementOfType(PhoneSignIn.Locked.class);
        }

        @Test
        void wrongOldPasswordsAtOnceShouldAllBeAnswered() throws Exception {
            stage.set(Setting.PALABRE_PASSWORD_PEPPER, "a pepper of the tests")
                    .set(Setting.PALABRE_PASSWORD_ITERATIONS, "1000")
                    .set(Setting.PALABRE_SIGN_IN_TRIES, "100")
                    .set(Setting.PALABRE_IDENTITY_SOURCES, "ldap,list");
            var desk = stage.get(UserDesk.class);
            var own = stage.get(OwnPasswordDesk.class);
            for (int n = 0; n < CONNECTIONS; n++) {
                desk.add(user(n), ADMIN);
            }

            assertThat(atOnce(n -> {
                        assertThatThrownBy(() -> own.change("wrong", "quatre baobabs bleus", actor(n % CONNECTIONS)))
                                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused)
                                        .extracting(DomainException::key)
                                        .isEqualTo("wrong.passwordOld"));
                        return n;
                    }))
                    .hasSize(CONNECTIONS * ROUNDS);
        }

        private static UserInput user(int n) {
            return new UserInput("fatou" + n, "Fatou Sow", "", "", "", "", "", Role.EMPLOYEE, true);
        }

        private static Actor actor(int n) {
            return new Actor("fatou" + n, "Fatou Sow", new Standing.Employee(), "192.0.2.7");
        }
    }

    private interface Use<T> {
        T by(int n) throws Exception;
    }

    /** As many at once as there are connections, in several rounds. */
    private static <T> List<T> atOnce(Use<T> use) throws Exception {
        var barrier = new CyclicBarrier(CONNECTIONS);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<List<T>>> users = new ArrayList<>();
            for (int user = 0; user < CONNECTIONS; user++) {
                int first = user;
                users.add(() -> {
                    List<T> results = new ArrayList<>();
                    for (int round = 0; round < ROUNDS; round++) {
                        barrier.await(20, TimeUnit.SECONDS);
                        results.add(use.by(first + round * CONNECTIONS));
                    }
                    return results;
                });
            }
            List<T> all = new ArrayList<>();
            for (Future<List<T>> one : threads.invokeAll(users, 60, TimeUnit.SECONDS)) {
                all.addAll(one.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
