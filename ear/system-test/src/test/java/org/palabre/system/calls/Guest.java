package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.system.calls.Meeting.SOON;

import java.time.Duration;
import org.palabre.testing.Await;
import org.palabre.testing.call.Heard;
import org.palabre.testing.call.Match;
import org.palabre.testing.call.SipCall;
import org.palabre.testing.call.Sounds;

/** Somebody on the telephone: the number shown, the call, and the prompts in their language. */
public record Guest(String number, SipCall call, Sounds sounds) {
    /** Below this nothing of a tone is there; a caller's own is at -12 dBFS. */
    private static final double NOTHING = -50;

    public Heard heard() {
        return call.heard();
    }

    /** Now, on the time line of what they hear. */
    public Duration now() {
        return heard().now();
    }

    public Match hears(String prompt) {
        return heard().await(sounds.get(prompt), SOON);
    }

    /** Hears it beginning after that time. */
    public Match hears(String prompt, Duration after) {
        return heard().await(sounds.get(prompt), after, SOON);
    }

    public Match keysAndBeginsToHear(String keys, String prompt) {
        Duration before = now();
        call.keys(keys);
        return hears(prompt, before);
    }

    /** Waits for the end of the prompt too: keys that come while one is played in the room count for nothing. */
    public Match keysAndHears(String keys, String prompt) {
        Match match = keysAndBeginsToHear(keys, prompt);
        Duration over =
                match.at().plusMillis(Math.round(1000 * sounds.get(prompt).seconds()) + 300);
        Await.until(prompt + " is over", SOON, () -> now().compareTo(over) > 0);
        return match;
    }

    /** From now on. */
    public void hearsTone(double hertz) {
        heard().awaitTone(hertz, now(), SOON);
    }

    public void hearsNoTone(double hertz) {
        heard().awaitNoTone(hertz, now(), SOON);
    }

    /** Level of a tone in the last half second of what came, dBFS. */
    public double level(double hertz) {
        return heard().level(hertz);
    }

    /** Waits until the tone has this level at least, or at most. */
    public void hearsLevel(double hertz, double least, double most) {
        Await.until(() -> number + " hears " + hertz + " Hz at " + level(hertz), SOON, () -> {
            double level = level(hertz);
            return least <= level && level <= most;
        });
    }

    /** That nothing of the tone was heard since then. */
    public void heardNothingOf(double hertz, Duration since) {
        assertThat(heard().level(hertz, since, now()))
                .as(number + " hears " + hertz + " Hz")
                .isLessThan(NOTHING);
    }

    /** The tone of each is heard by the other. */
    public void talksWith(Guest other) {
        call.tone(440);
        other.call.tone(660);
        other.hearsTone(440);
        hearsTone(660);
        call.silence();
        other.call.silence();
    }

    public void awaitEnded() {
        call.awaitEnded(SOON);
    }
}
