package org.palabre.testing.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * Digits on their way out by RFC 4733, frame by frame of 20 ms: 100 ms of tone, its end sent three times, 80 ms of
 * rest. A comma is one second of nothing.
 */
final class Keying {

    private static final String KEYS = "0123456789*#ABCD";
    private static final int UPDATES = 5;
    private static final int ENDS = 3;
    private static final int REST = 4;
    private static final int PAUSE_FRAMES = 50;

    /** One packet for a digit; none where the frame is a pause. */
    record Event(int digit, boolean first, boolean end, int duration) {}

    private final Deque<Integer> digits = new ArrayDeque<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private int frame;

    Keying(String keys) {
        for (char key : keys.toUpperCase().toCharArray()) {
            if (key != ',' && KEYS.indexOf(key) < 0) {
                throw new IllegalArgumentException("'" + key + "' is no key of a telephone: " + keys);
            }
            digits.add(key == ',' ? -1 : KEYS.indexOf(key));
        }
    }

    CompletableFuture<Void> done() {
        return done;
    }

    boolean isOver() {
        return digits.isEmpty();
    }

    /** What goes out in this frame, null for nothing but audio; moves on to the next frame. */
    Event next() {
        int digit = digits.peek();
        int now = frame++;
        if (digit < 0) {
            finish(PAUSE_FRAMES);
            return null;
        }
        finish(UPDATES + ENDS + REST);
        if (now >= UPDATES + ENDS) {
            return null;
        }
        return new Event(digit, now == 0, now >= UPDATES, Math.min(now + 1, UPDATES) * Voice.FRAME);
    }

    private void finish(int frames) {
        if (frame >= frames) {
            digits.remove();
            frame = 0;
        }
    }
}
