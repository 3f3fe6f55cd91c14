package org.palabre.ivr.agi;

import java.time.Duration;
import java.time.Instant;
import org.palabre.ivr.callflow.KeyedDigits;

/**
 * What a caller has keyed and no question has taken yet, in the order of the keys. A # that comes right after another
 * belongs to the answer before: many people end with ##.
 */
final class KeysAhead {
    /** Keys kept; more are noise. */
    private static final int MOST = 100;

    private static final Duration ECHO = Duration.ofMillis(600);

    private final StringBuilder keys = new StringBuilder();
    private char last;
    private Instant lastAt = Instant.MIN;

    boolean isEmpty() {
        return keys.isEmpty();
    }

    void add(char key, Instant at) {
        boolean echo = key == '#' && last == '#' && at.isBefore(lastAt.plus(ECHO));
        last = key;
        lastAt = at;
        if (!echo && keys.length() < MOST) {
            keys.append(key);
        }
    }

    void add(KeyedDigits read, Instant at) {
        read.keys().chars().forEach(key -> add((char) key, at));
        if (read.ended()) {
            add('#', at);
        }
    }

    /** Whether an answer is there up to its #. */
    boolean hasHash() {
        return keys.indexOf("#") >= 0;
    }

    char first() {
        char first = keys.charAt(0);
        keys.deleteCharAt(0);
        return first;
    }

    /** All up to a #, which is taken, too. */
    String upToHash() {
        int end = keys.indexOf("#");
        String taken = keys.substring(0, end < 0 ? keys.length() : end);
        keys.delete(0, end < 0 ? keys.length() : end + 1);
        return taken;
    }

    void forget() {
        keys.setLength(0);
    }
}
