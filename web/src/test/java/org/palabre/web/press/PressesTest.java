package org.palabre.web.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palabre.web.press.Presses.Done;
import org.palabre.web.press.Presses.First;
import org.palabre.web.press.Presses.Press;
import org.palabre.web.press.Presses.Running;

/** Rules 2 to 4. */
class PressesTest {
    private final Presses presses = new Presses();

    @Test
    void aPressThatWasDoneShouldLeadToTheSamePage() {
        presses.begin("save");
        presses.done("save", Optional.of("/conference/show"));

        assertThat(presses.begin("save")).isEqualTo(new Done("/conference/show"));
        assertThat(presses.begin("save")).isEqualTo(new Done("/conference/show"));
    }

    @Test
    void aPressThatFailedShouldBeTriedAgain() {
        presses.begin("save");
        presses.failed("save");

        assertThat(presses.begin("save")).isEqualTo(new First());
    }

    @Test
    void eachPressShouldCountForItself() {
        presses.begin("save");
        presses.done("save", Optional.empty());

        assertThat(presses.begin("other")).isEqualTo(new First());
    }

    @Test
    void ofManyAtOnceOnlyOneShouldBeTheFirst() throws Exception {
        Callable<Press> press = () -> presses.begin("save");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Press> answers = threads
                    .invokeAll(IntStream.range(0, 10_000).mapToObj(n -> press).toList())
                    .stream()
                    .map(answer -> answer.resultNow());

            assertThat(answers)
                    .hasSize(10_000)
                    .areExactly(1, new org.assertj.core.api.Condition<>(new First()::equals, "first"))
                    .containsOnly(new First(), new Running());
        }
    }

    @Test
    void whatIsKeptShouldBeBounded() {
        IntStream.range(0, 10_000).forEach(n -> {
            presses.begin("press " + n);
            presses.done("press " + n, Optional.empty());
        });

        assertThat(presses.begin("press 0")).isEqualTo(new First());
        assertThat(presses.begin("press " + (10_000 - Presses.MOST + 1))).isEqualTo(new Done(null));
    }
}
