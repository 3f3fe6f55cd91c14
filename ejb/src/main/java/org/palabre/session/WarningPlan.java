package org.palabre.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.telephony.Prompt;

/** When everybody is warned of the end (S79). */
final class WarningPlan {
    /** By so many minutes. */
    private static final NavigableMap<Integer, Prompt> SPOKEN = new TreeMap<>(Map.of(
            1, Prompt.WARNING_1,
            2, Prompt.WARNING_2,
            3, Prompt.WARNING_3,
            5, Prompt.WARNING_5,
            10, Prompt.WARNING_10,
            15, Prompt.WARNING_15,
            20, Prompt.WARNING_20,
            30, Prompt.WARNING_30));

    private final List<Integer> minutes;

    WarningPlan(List<Integer> minutes) {
        this.minutes = minutes.stream().sorted(Comparator.reverseOrder()).toList();
    }

    static WarningPlan of(Settings settings) {
        return new WarningPlan(settings.list(Setting.PALABRE_WARNINGS).stream()
                .map(Integer::valueOf)
                .toList());
    }

    /** The next warning after this moment, else the end. */
    Instant nextAfter(Instant now, Instant end) {
        return minutes.stream()
                .map(m -> end.minus(Duration.ofMinutes(m)))
                .filter(now::isBefore)
                .findFirst()
                .orElse(end);
    }

    /** For an end that came near all at once: when no warning lies ahead, one is due now. */
    Instant nextAfterShortening(Instant now, Instant end) {
        Instant next = nextAfter(now, end);
        return next.equals(end) && !minutes.isEmpty() ? now : next;
    }

    /** The warning whose prompt is true enough when so much time is left: a late one says less, never more. */
    static Prompt spokenFor(Duration left) {
        int upTo = Math.toIntExact((left.toSeconds() + 59) / 60);
        return Optional.ofNullable(SPOKEN.floorEntry(upTo))
                .orElse(SPOKEN.firstEntry())
                .getValue();
    }
}
