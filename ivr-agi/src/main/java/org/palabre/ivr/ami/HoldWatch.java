package org.palabre.ivr.ami;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.palabre.telephony.LegId;

/**
 * The switch's own eye on a leg that is on hold (palabre-hold in the dialplan): should the application be gone when the
 * phone resumes, the leg is heard again a few seconds later all the same. One for each leg.
 */
class HoldWatch {
    private static final String PREFIX = "palabre-hold-";
    /** The switch's own half answers at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Longer than any call. */
    private static final String A_WEEK = "604800";

    private final Map<String, LegId> watched = new HashMap<>();
    private final HoldGuard.Orders orders;
    private final Consumer<Runnable> lane;
    private long counter;

    /** @param lane runs what the switch answers */
    HoldWatch(HoldGuard.Orders orders, Consumer<Runnable> lane, Clock clock) {
        this.orders = orders;
        this.lane = lane;
        // ids must differ from those of an earlier life of the application
        this.counter = clock.millis();
    }

    void begin(LegId leg) {
        if (watched.containsValue(leg)) {
            return;
        }
        String channelId = PREFIX + ++counter;
        watched.put(channelId, leg);
        var order = new Origination("Local/s@palabre-hold/n", PATIENCE);
        order.setApplication("Wait");
        order.setData(A_WEEK);
        order.setChannelId(channelId);
        order.setOtherChannelId(channelId + "-2");
        order.setVariables(Map.of("PALABRE_LEG", leg.value()));
        orders.post(order, answer -> new AmiAnswer(answer)
                .refusal()
                .ifPresent(why -> lane.accept(() -> watched.remove(channelId))));
    }

    /** @return the leg that the ended channel watched */
    Optional<LegId> ended(String channelId) {
        return Optional.ofNullable(watched.remove(channelId));
    }

    /** A new link: ends of old ones may have been missed. */
    void forget() {
        watched.clear();
    }
}
