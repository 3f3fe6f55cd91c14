package org.palabre.ivr.ami;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;

/** Plays announcements into rooms, one after the other in each room: two at once could not be understood. */
class Announcer {
    private static final String PREFIX = "palabre-say-";
    /** The dialplan ends an announcement by then; one whose end was not told no longer holds up the next. */
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** The switch's own half answers at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** More are dropped: they would come too late to mean anything. */
    private static final int MOST_WAITING = 20;

    private record Playing(String channelId, Instant since) {}

    private final Consumer<Origination> orders;
    private final Clock clock;
    private final AtomicLong counter;
    private final Map<RoomName, Playing> playing = new HashMap<>();
    private final Map<RoomName, Queue<Announcement>> waiting = new HashMap<>();

    Announcer(Consumer<Origination> orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
        // ids must differ from those of an earlier life of the application
        this.counter = new AtomicLong(clock.millis());
    }

    static boolean isAnnouncer(String uniqueId) {
        return uniqueId.startsWith(PREFIX);
    }

    synchronized void announce(RoomName room, Announcement what) {
        var current = playing.get(room);
        if (current != null && clock.instant().isBefore(current.since().plus(LONGEST))) {
            var queue = waiting.computeIfAbsent(room, r -> new ArrayDeque<>());
            if (queue.size() < MOST_WAITING) {
                queue.add(what);
            }
        } else {
            play(room, what);
        }
    }

    /** One leg alone hears it, at once: its newest words end those before. */
    void tell(LegId leg, Announcement what) {
        var order = new Origination("Local/leg" + leg + "@palabre-whisper/n", PATIENCE);
        order.setContext("palabre-say");
        order.setExten("leg");
        order.setPriority(1);
        order.setVariables(Map.of("PALABRE_LEG", leg.value(), "PALABRE_LIST", PromptList.of(what)));
        orders.accept(order);
    }

    /** A leg of ours hung up: perhaps the end of an announcement. */
    synchronized void hungUp(String uniqueId) {
        playing.entrySet().stream()
                .filter(entry -> entry.getValue().channelId().equals(uniqueId))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(this::next);
    }

    /** The link is lost: the end of what plays now will not be told. */
    synchronized void forget() {
        playing.clear();
        waiting.clear();
    }

    private void next(RoomName room) {
        playing.remove(room);
        var queue = waiting.get(room);
        if (queue == null) {
            return;
        }
        var what = queue.poll();
        if (queue.isEmpty()) {
            waiting.remove(room);
        }
        if (what != null) {
            play(room, what);
        }
    }

    private void play(RoomName room, Announcement what) {
        var channelId = PREFIX + room + "-" + counter.incrementAndGet();
        playing.put(room, new Playing(channelId, clock.instant()));
        orders.accept(order(room, what, channelId));
    }

    private static Origination order(RoomName room, Announcement what, String channelId) {
        var order = new Origination("Local/" + room + "@palabre-announce/n", PATIENCE);
        order.setContext("palabre-say");
        order.setExten("s");
        order.setPriority(1);
        order.setChannelId(channelId);
        order.setOtherChannelId(channelId + "-2");
        order.setVariables(Map.of("PALABRE_LIST", PromptList.of(what), "PALABRE_LANGUAGE", what.language()));
        return order;
    }
}
