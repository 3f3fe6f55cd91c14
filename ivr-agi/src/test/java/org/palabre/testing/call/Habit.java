package org.palabre.testing.call;

import java.time.Duration;
import java.util.function.Consumer;

/** What the owner of a {@link SipPhone} does when it rings. */
public sealed interface Habit {

    /**
     * Rings, answers after a while, then does something with the call; that must not block, it runs on the calls'
     * thread.
     */
    record Answers(Duration after, Consumer<SipCall> then) implements Habit {}

    /** 486: is on the phone. */
    record Busy() implements Habit {}

    /** 603: does not want to; after ringing for a while. */
    record Rejects(Duration after) implements Habit {}

    /** Rings until the caller gives up. */
    record NeverAnswers() implements Habit {}

    static Habit answers(Duration after) {
        return new Answers(after, call -> {});
    }

    /** Answers and speaks, as a voice box does. */
    static Habit answersAndPlays(Duration after, Wav voice) {
        return new Answers(after, call -> call.play(voice));
    }

    /** Answers and keys; a comma is a second of pause, so that {@code ",,1"} keys after two seconds. */
    static Habit answersAndKeys(Duration after, String keys) {
        return new Answers(after, call -> call.keys(keys));
    }

    static Habit busy() {
        return new Busy();
    }

    static Habit rejects() {
        return new Rejects(Duration.ZERO);
    }

    static Habit neverAnswers() {
        return new NeverAnswers();
    }
}
