package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final List<String> done = new ArrayList<>();
    private final LaterByHand timer = new LaterByHand();
    private final Lane lane = new Lane(Runnable::run, timer, () -> done.add("picture"));

    /** Time passes when the test says so. */
    private static final class LaterByHand extends ScheduledThreadPoolExecutor {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        LaterByHand() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            waiting.add(command);
            return null;
        }

        void pass() {
            waiting.remove().run();
        }
    }

    @Test
    void firstWorkShouldGiveAPictureAtOnce() {
        lane.submit(() -> done.add("joined"));
        assertThat(done).containsExactly("joined", "picture");
    }

    @Test
    void workDuringThePauseShouldShareOnePictureAtItsEnd() {
        lane.submit(() -> done.add("one"));
        lane.submit(() -> done.add("two"));
        lane.submit(() -> done.add("three"));
        assertThat(done).containsExactly("one", "picture", "two", "three");

        timer.pass();
        assertThat(done).containsExactly("one", "picture", "two", "three", "picture");
    }

    @Test
    void aQuietPauseShouldGiveNoPictureAndTheNextWorkOneAtOnce() {
        lane.submit(() -> done.add("one"));
        timer.pass();
        assertThat(done).containsExactly("one", "picture");

        lane.submit(() -> done.add("two"));
        assertThat(done).containsExactly("one", "picture", "two", "picture");
    }

    @Test
    void workForThePictureShouldWaitForIt() {
        lane.withPicture(() -> done.add("one"));
        lane.withPicture(() -> done.add("two"));
        assertThat(done).containsExactly("one", "picture");

        timer.pass();
        assertThat(done).containsExactly("one", "picture", "two", "picture");
    }

    @Test
    void workForThePictureShouldBeDoneBeforeWhatIsSubmittedAfterIt() {
        lane.submit(() -> done.add("one"));
        lane.withPicture(() -> done.add("two"));
        lane.submit(() -> done.add("three"));
        assertThat(done).containsExactly("one", "picture", "two", "three");
    }

    @Test
    void failedWorkShouldStopNeitherTheLaneNorThePicture() {
        lane.submit(() -> {
            throw new IllegalStateException("of the test");
        });
        lane.submit(() -> done.add("two"));
        timer.pass();
        assertThat(done).containsExactly("picture", "two", "picture");
    }
}
