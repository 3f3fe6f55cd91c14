package org.palabre.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.palabre.testing.TestDatabase;

/** The same on a real PostgreSQL, and two windows that write at once. */
class ContactsOnPostgresIT extends ContactDeskTest {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }

    @Test
    void nobodyShouldBeInABookTwiceHoweverManyAddHimAtOnce() throws Exception {
        List<Future<SavedContact>> saved = new ArrayList<>();
        var start = new CountDownLatch(1);
        try (var windows = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                saved.add(windows.submit(() -> {
                    start.await();
                    return contacts.add(FATOU, List.of(), AWA);
                }));
            }
            start.countDown();
        }
        for (Future<SavedContact> one : saved) {
            assertThat(one.get().contact().name()).isEqualTo("Fatou Sow");
        }
        assertThat(names("")).containsExactly("Fatou Sow");
    }
}
