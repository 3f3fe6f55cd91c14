package org.palabre.testing.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPhonesTest {
    private static final Wav VOICE_BOX = Wav.read(Path.of("src/main/sounds/fr/unavailable.wav"));
    private static final Duration SOON = Duration.ofSeconds(10);

    private static SipPhone phones() {
        return DemoPhones.listening(0, VOICE_BOX);
    }

    private static SipCall calls(SipPhone phones, String number) {
        return SipCaller.of(phones.port()).from("8000").dial(number);
    }

    @ParameterizedTest
    @CsvSource({"1006, 603", "1007, 486", "+33612345677, 486"})
    void someShouldRefuse(String number, int status) {
        try (var phones = phones();
                var call = calls(phones, number)) {
            assertThat(call.awaitAnswer(SOON).status()).isEqualTo(status);
        }
    }

    @Test
    void someShouldOnlyRing() {
        try (var phones = phones();
                var call = calls(phones, "1008")) {
            call.awaitRinging(SOON);
            assertThat(call.answer().isDone()).isFalse();
        }
    }

    @Test
    void voiceBoxShouldSpeak() {
        try (var phones = phones();
                var call = calls(phones, "1009")) {
            call.awaitAnswered(SOON);
            call.heard().await(VOICE_BOX, SOON);
        }
    }
}
