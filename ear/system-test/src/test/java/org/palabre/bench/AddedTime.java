package org.palabre.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palabre.testing.asterisk.AsteriskServer;

/**
 * Follows every call through the dialplan by the switch's own time stamps: from the step that asks the application to
 * the step after it, in which nothing is played; and from answering to being in the room.
 */
final class AddedTime implements AutoCloseable {
    private final Map<String, Stay> calls = new HashMap<>();
    private final List<Double> asked = new ArrayList<>();
    private final List<Double> entered = new ArrayList<>();
    private final SwitchWatch watch;

    private static final class Stay {
        double answered;
        double askedAt;
    }

    AddedTime(AsteriskServer asterisk) {
        SwitchWatch.tellSteps(asterisk);
        watch = new SwitchWatch(asterisk, List.of("Newexten", "ConfbridgeJoin"), this::told);
    }

    /** Milliseconds of each call that the dialplan waited for the application. */
    synchronized List<Double> ofTheApplication() {
        return List.copyOf(asked);
    }

    /** Milliseconds of each call from the step that answers to the room. */
    synchronized List<Double> toTheRoom() {
        return List.copyOf(entered);
    }

    private synchronized void told(SwitchWatch.Told told) {
        Stay stay = calls.computeIfAbsent(told.get("Uniqueid"), leg -> new Stay());
        switch (told.event()) {
            case "Newexten" -> step(stay, told.get("Application"), told.at());
            case "ConfbridgeJoin" -> arrived(stay, told.at());
            default -> throw new IllegalStateException(told.event());
        }
    }

    private void step(Stay stay, String application, double at) {
        if (stay.askedAt > 0) {
            asked.add(1000 * (at - stay.askedAt));
            stay.askedAt = 0;
        }
        switch (application) {
            case "Answer" -> stay.answered = at;
            case "AGI" -> stay.askedAt = at;
            default -> {
                // other steps of the dialplan are on both sides
            }
        }
    }

    /** One whose answer was before we listened does not count. */
    private void arrived(Stay stay, double at) {
        if (stay.answered > 0) {
            entered.add(1000 * (at - stay.answered));
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
