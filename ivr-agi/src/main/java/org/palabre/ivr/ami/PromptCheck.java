package org.palabre.ivr.ami;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.OriginateAction;
import org.palabre.ivr.ami.event.PalabreCheckedEvent;

/**
 * Whether the switch has what callers hear: each time it is linked its dialplan is asked for all prompts of this version, in portions that
 * fit into a line of AMI. A caller who hears nothing hangs up, and nobody would know why.
 */
class PromptCheck {
    private static final System.Logger LOG = System.getLogger(PromptCheck.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_LINE = 600;
    private static final int NAMED = 10;
    private static final String REMEDY = " (docs/asterisk.md)";

    private final Consumer<OriginateAction> orders;
    private final Map<String, List<String>> prompts;
    private final Clock clock;
    private final AtomicLong counter;

    private final Set<String> open = new HashSet<>();
    private final Map<String, SortedSet<String>> missing = new TreeMap<>();
    private Instant since = Instant.MIN;

    /** @param prompts of each language */
    PromptCheck(Consumer<OriginateAction> orders, Map<String, List<String>> prompts, Clock clock) {
        this.orders = orders;
        this.prompts = prompts;
        this.clock = clock;
        this.counter = new AtomicLong(clock.millis());
    }

    /** The switch was linked: it may be another one, or have other files than before. */
    synchronized void begin() {
        open.clear();
        missing.clear();
        since = clock.instant();
        prompts.forEach((language, names) -> portions(names).forEach(portion -> ask(language, portion)));
    }

    synchronized void heard(PalabreCheckedEvent answer) {
        if (!open.remove(answer.getCheck())) {
            return;
        }
        if (answer.getMissing() != null && !answer.getMissing().isEmpty()) {
            missing.computeIfAbsent(answer.getWhere(), where -> new TreeSet<>())
                    .addAll(List.of(answer.getMissing().split("&")));
        }
        if (open.isEmpty() && !missing.isEmpty()) {
            LOG.log(Level.ERROR, "the switch lacks prompts, callers would hear nothing: {0}", trouble());
        }
    }

    /** For operators; empty where all are there. */
    synchronized String trouble() {
        if (!open.isEmpty()) {
            return clock.instant().isBefore(since.plus(PATIENCE))
                    ? "its prompts are being looked for"
                    : "its dialplan says nothing of the prompts: palabre-extensions.conf is not that of this version"
                            + REMEDY;
        }
        return missing.isEmpty()
                ? ""
                : missing.entrySet().stream()
                        .map(one -> told(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("; ", "", REMEDY));
    }

    private static String told(String where, SortedSet<String> names) {
        String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() + " prompts are not in " + where + ": " + some + (names.size() > NAMED ? ", …" : "");
    }

    private void ask(String language, List<String> names) {
        String check = "palabre-check-" + counter.incrementAndGet();
        open.add(check);
        var order = new OriginateAction();
        order.setChannel("Local/s@palabre-check/n");
        order.setApplication("Wait");
        order.setData("1");
        order.setAsync(true);
        order.setTimeout(10_000L);
        order.setVariables(Map.of(
                "PALABRE_CHECK", check,
                "PALABRE_CHECK_LANGUAGE", language,
                "PALABRE_CHECK_NAMES", String.join("&", names)));
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
