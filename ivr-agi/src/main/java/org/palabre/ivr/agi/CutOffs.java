package org.palabre.ivr.agi;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells what anybody who reaches the port can make happen: of each kind one line a minute, and how many more there
 * were.
 */
final class CutOffs {
    private static final System.Logger LOG = System.getLogger(CutOffs.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Why a connection was ended. */
    enum Why {
        NO_CALL("a connection to the call flows is no call"),
        FULL("a call is cut off: PALABRE_AGI_MAX_CALLS reached"),
        NOT_ACCEPTED("a call cannot be accepted");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    private static final class Told {
        private long quietUntil;
        private int since;
    }

    private final Map<Why, Told> told = new EnumMap<>(Why.class);

    synchronized void tell(Why why, String detail) {
        long now = System.nanoTime();
        Told last = told.get(why);
        if (last != null && now - last.quietUntil < 0) {
            last.since++;
            return;
        }
        int since = last == null ? 0 : last.since;
        LOG.log(Level.WARNING, "{0}: {1} ({2} more since the last such line)", why.words, detail, since);
        Told next = new Told();
        next.quietUntil = now + PAUSE.toNanos();
        told.put(why, next);
    }
}
