package org.palabre.userlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.ADMIN;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.palabre.shared.DomainException;
import org.palabre.testing.TestDatabase;

/** The same on a real PostgreSQL, and several admins at once. */
class UserListOnPostgresIT extends UserDeskTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }

    @Test
    void nobodyShouldBeInTheListTwiceHoweverManyAddHimAtOnce() throws Exception {
        List<Future<String>> answers = new ArrayList<>();
        var start = new CountDownLatch(1);
        try (var windows = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                answers.add(windows.submit(() -> {
                    start.await();
                    return answer();
                }));
            }
            start.countDown();
        }
        List<String> told = new ArrayList<>();
        for (Future<String> one : answers) {
            told.add(one.get());
        }
        assertThat(told).containsOnlyOnce("added").isSubsetOf("added", "wrong.loginTaken", "wrong.personalNumberTaken");
    }

    private String answer() {
        try {
            desk.add(MOUSSA, ADMIN);
            return "added";
        } catch (DomainException refused) {
            return refused.key();
        }
    }
}
