package org.palabre.testing.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallToolTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void callShouldTellTheWholeStory() {
        try (SipPhone phone = SipPhone.listening(0).otherwise(Habit.answers(Duration.ofMillis(50)))) {
            int status = run("8000", "--keys", "12#", "--stay", "1.5", "--server", "127.0.0.1:" + phone.port());

            assertThat(printed.toString())
                    .containsSubsequence(
                            "1001 -> 8000: ringing after", "answered after", "keyed 12#", "hung up by us after ")
                    .containsPattern("hung up by us after 1\\.[5-9] s");
            assertThat(status).isZero();
        }
    }

    @Test
    void callShouldCountManyCallers() {
        try (SipPhone phone = SipPhone.listening(0)) {
            int status = run("8000", "--times", "3", "--stay", "0.2", "--server", "127.0.0.1:" + phone.port());

            assertThat(printed.toString()).contains("1003 -> 8000: answered", "3 of 3 calls were answered");
            assertThat(status).isZero();
        }
    }

    @Test
    void callShouldFailInPlainWords() {
        try (SipPhone phone = SipPhone.listening(0).otherwise(Habit.busy())) {
            assertThat(run("8000", "--server", "127.0.0.1:" + phone.port())).isEqualTo(1);
            assertThat(printed.toString()).contains("1001 -> 8000: busy");
        }
        assertThat(run("8000", "--server", "127.0.0.1:1")).isEqualTo(1);
        assertThat(printed.toString()).contains("nobody listens on 127.0.0.1:1");
    }

    @Test
    void callShouldRefuseWhatItDoesNotUnderstand() {
        assertThat(run("8000", "--keys", "12x")).isEqualTo(1);
        assertThat(printed.toString()).contains("'X' is no key", "--stay 60");
        assertThat(run("8000", "--stay", "soon")).isEqualTo(1);
        assertThat(printed.toString()).contains("--stay needs a number from 0 to 86400, not 'soon'");
        assertThat(run("8000", "--play", "nowhere.wav")).isEqualTo(1);
        assertThat(printed.toString()).contains("nowhere.wav");
    }

    private int run(String... arguments) {
        return CallTool.run(List.of(arguments), new PrintStream(printed, true));
    }
}
