package org.palabre.shared;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.shared.ServiceUnavailable.Part;

/** Says once in the log that a part is away and once that it is back, whoever notices it and however often. */
public final class OutageLog {
    private static final System.Logger LOG = System.getLogger(OutageLog.class.getName());
    private static final int LONGEST = 300;

    /** Of the process: the log is one, too. */
    private static final Set<Part> AWAY = ConcurrentHashMap.newKeySet();

    private OutageLog() {}

    /** @return whether this was the first word of it */
    public static boolean away(Part part, String why) {
        boolean first = AWAY.add(part);
        if (first) {
            LOG.log(System.Logger.Level.WARNING, "{0} is away: {1}", part, cut(why));
        }
        return first;
    }

    /** @return whether the failure is an outage: then all is said */
    public static boolean tells(Throwable failure) {
        var part = Outage.in(failure);
        part.ifPresent(one -> away(one, root(failure).toString()));
        return part.isPresent();
    }

    /**
     * For work that comes back by itself, such as a timer's: without it the container tells each time, with the whole
     * stack.
     */
    public static void logged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!tells(e)) {
                throw e;
            }
        }
    }

    public static void back(Part part) {
        if (AWAY.remove(part)) {
            LOG.log(System.Logger.Level.INFO, "{0} is back", part);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at.getCause() != null && depth < 20; depth++) {
            at = at.getCause();
        }
        return at;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
