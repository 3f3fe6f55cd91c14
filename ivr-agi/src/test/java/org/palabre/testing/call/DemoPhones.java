package org.palabre.testing.call;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The telephones of the demo, so that people can be called in: every number answers, and its last digit says how. Most
 * come in; 6 does not want to, 7 is on the phone, 8 does not answer, 9 is a voice box.
 */
public final class DemoPhones {
    private static final Duration RINGING = Duration.ofSeconds(3);

    private DemoPhones() {}

    /**
     * @param arguments the UDP port of 127.0.0.1, and what the voice box says: a WAV file of 8 kHz, 16 bits, one
     *     channel
     */
    public static void main(String[] arguments) throws InterruptedException {
        try (var phones = listening(Integer.parseInt(arguments[0]), Wav.read(Path.of(arguments[1])))) {
            System.out.println("phones on 127.0.0.1:" + phones.port());
            Thread.currentThread().join(); // until the process is ended
        } catch (CallFailure e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    static SipPhone listening(int port, Wav voiceBox) {
        return SipPhone.listening(port).otherwise((String number) -> habit(number, voiceBox));
    }

    /** Those who come in press 1 when they have heard who invites them. */
    private static Habit habit(String number, Wav voiceBox) {
        return switch (number.charAt(number.length() - 1)) {
            case '6' -> new Habit.Rejects(RINGING);
            case '7' -> Habit.busy();
            case '8' -> Habit.neverAnswers();
            case '9' -> Habit.answersAndPlays(RINGING, voiceBox);
            default -> Habit.answersAndKeys(RINGING, ",,,,,,1");
        };
    }
}
