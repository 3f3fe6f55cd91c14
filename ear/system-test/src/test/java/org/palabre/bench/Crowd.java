package org.palabre.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.palabre.system.Palabre;
import org.palabre.testing.Await;
import org.palabre.testing.call.SipCall;

/** Many callers inside one conference, each with an extension of their own, silent. */
final class Crowd implements AutoCloseable {
    private static final int PER_SECOND = 10;

    private final List<SipCall> calls = new ArrayList<>();
    private final Set<String> inside = ConcurrentHashMap.newKeySet();
    private final List<Member> members = new ArrayList<>();

    /** Where a leg is on the switch. */
    record Member(String leg, String caller, String channel, String room) {}

    /** Returns when all are inside by the switch's word. */
    Crowd(Palabre palabre, String number, int people) {
        try (var watch = new SwitchWatch(palabre.asterisk(), List.of("ConfbridgeJoin"), this::joined)) {
            for (int n = 0; n < people; n++) {
                calls.add(palabre.caller("" + (1100 + n))
                        .remembering(Duration.ZERO)
                        .dial(number));
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
            }
            Await.until(
                    () -> inside.size() + " of " + people + " are inside",
                    Duration.ofSeconds(60),
                    () -> inside.size() >= people);
        }
    }

    List<Member> members() {
        synchronized (members) {
            return List.copyOf(members);
        }
    }

    /** Those whose calls are up now. */
    long up() {
        return calls.stream().filter(SipCall::isUp).count();
    }

    private void joined(SwitchWatch.Told told) {
        synchronized (members) {
            members.add(new Member(
                    told.get("Uniqueid"), told.get("CallerIDNum"), told.get("Channel"), told.get("Conference")));
        }
        inside.add(told.get("CallerIDNum"));
    }

    @Override
    public void close() {
        calls.forEach(SipCall::hangUp);
        Set<SipCall> still = new HashSet<>(calls);
        Await.until("all have left", Duration.ofSeconds(30), () -> {
            still.removeIf(SipCall::hasEnded);
            return still.isEmpty();
        });
    }
}
