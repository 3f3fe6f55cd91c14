package org.palabre.ivr.ami;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.palabre.ivr.ami.event.PalabreCheckedEvent;

/**
 * Whether the switch has the dialplan, the keys and the prompts of this version: each time it is linked, its dialplan
 * is asked for its mark, for that of the rooms and keys that ConfBridge has loaded, and for all prompts, in portions
 * that fit into a line of AMI. Nobody would know why callers hear nothing, or why a key does nothing.
 */
class VersionCheck {
    private static final System.Logger LOG = System.getLogger(VersionCheck.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    private static final int LONGEST_LINE = 600;
    private static final int NAMED = 10;
    private static final String REMEDY = " (docs/asterisk.md)";
    /** How a visit with the profile of the mark ends that ConfBridge knows: by that profile's own time-out. */
    private static final String VISITED = "TIMEOUT";

    private final Consumer<Origination> orders;
    private final Map<String, List<String>> prompts;
    private final SwitchMarks marks;
    private final Clock clock;
    private final AtomicLong counter;

    private final Set<String> open = new HashSet<>();
    private final SortedSet<String> otherVersions = new TreeSet<>();
    private final Map<String, SortedSet<String>> missing = new TreeMap<>();
    private Instant since = Instant.MIN;

    /** @param prompts of each language */
    VersionCheck(Consumer<Origination> orders, Map<String, List<String>> prompts, SwitchMarks marks, Clock clock) {
        this.orders = orders;
        this.prompts = prompts;
        this.marks = marks;
        this.clock = clock;
        this.counter = new AtomicLong(clock.millis());
    }

    /** The switch was linked: it may be another one, or have other files than before. */
    synchronized void begin() {
        open.clear();
        otherVersions.clear();
        missing.clear();
        since = clock.instant();
        ask(Map.of("PALABRE_CHECK_KEYS", marks.keys()));
        prompts.forEach((language, names) -> portions(names).forEach(portion -> askForPrompts(language, portion)));
    }

    synchronized void heard(PalabreCheckedEvent answer) {
        if (!open.remove(answer.getCheck())) {
            return;
        }
        compareVersions(answer);
        if (given(answer.getMissing())) {
            missing.computeIfAbsent(answer.getWhere(), where -> new TreeSet<>())
                    .addAll(List.of(answer.getMissing().split("&")));
        }
        if (open.isEmpty() && !trouble().isEmpty()) {
            LOG.log(
                    Level.ERROR,
                    "the switch does not fit this application, callers would not be served: {0}",
                    trouble());
        }
    }

    private void compareVersions(PalabreCheckedEvent answer) {
        if (!marks.dialplan().equals(answer.getDialplan())) {
            otherVersions.add(otherVersion("dialplan", SwitchMarks.DIALPLAN_FILE, marks.dialplan(), answer));
        }
        if (answer.getKeys() != null && !VISITED.equals(answer.getKeys())) {
            otherVersions.add(otherVersion("set of rooms and keys", SwitchMarks.KEYS_FILE, marks.keys(), answer));
        }
    }

    private static String otherVersion(String what, String file, String mark, PalabreCheckedEvent answer) {
        String where = given(answer.getSettings()) ? " from " + answer.getSettings() : "";
        return "the " + what + " that it has loaded" + where + " is not that of this version: " + file
                + " with the mark " + mark;
    }

    private static boolean given(String value) {
        return value != null && !value.isEmpty();
    }

    /** For operators; empty where all is there. */
    synchronized String trouble() {
        if (!open.isEmpty()) {
            return clock.instant().isBefore(since.plus(PATIENCE))
                    ? "its dialplan, keys and prompts are being looked at"
                    : "its dialplan does not say its version: palabre-extensions.conf is not that of this version"
                            + REMEDY;
        }
        List<String> troubles = new ArrayList<>(otherVersions);
        missing.forEach((where, names) -> troubles.add(told(where, names)));
        return troubles.isEmpty() ? "" : String.join("; ", troubles) + REMEDY;
    }

    private static String told(String where, SortedSet<String> names) {
        String some = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() + " prompts are not in " + where + ": " + some + (names.size() > NAMED ? ", …" : "");
    }

    private void askForPrompts(String language, List<String> names) {
        ask(Map.of("PALABRE_CHECK_LANGUAGE", language, "PALABRE_CHECK_NAMES", String.join("&", names)));
    }

    private void ask(Map<String, String> question) {
        String check = "palabre-check-" + counter.incrementAndGet();
        open.add(check);
        Map<String, String> variables = new HashMap<>(question);
        variables.put("PALABRE_CHECK", check);
        var order = new Origination("Local/s@palabre-check/n", ANSWERED_WITHIN);
        order.setApplication("Wait");
        order.setData("10");
        order.setVariables(variables);
        orders.accept(order);
    }

    private static List<List<String>> portions(List<String> names) {
        List<List<String>> portions = new ArrayList<>();
        int length = LONGEST_LINE;
        for (String name : names) {
            if (length + name.length() >= LONGEST_LINE) {
                portions.add(new ArrayList<>());
                length = 0;
            }
            portions.getLast().add(name);
            length += name.length() + 1;
        }
        return portions;
    }
}
