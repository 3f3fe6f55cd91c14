package org.palabre.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The product's one clock. In production it is the system's; started with {@code PALABRE_CLOCK=movable} it can be moved
 * ahead, so that tests walk through hours. Times that the switch tells pass through it too. In a demo, who plays what
 * was held has it show when that was.
 */
public class ProductClock extends Clock {
    private final Clock wall;
    private final boolean movable;
    private final boolean playable;
    private final AtomicReference<Duration> ahead;
    private final ThreadLocal<Instant> played = new ThreadLocal<>();

    /**
     * @param setting {@code movable} or empty
     * @param playable whether it shows the past to those who play it
     */
    public ProductClock(Clock wall, String setting, boolean playable) {
        this.wall = wall;
        this.playable = playable;
        this.movable = setting.startsWith("movable");
        this.ahead = new AtomicReference<>(
                setting.startsWith("movable+")
                        ? Duration.parse(setting.substring("movable+".length()))
                        : Duration.ZERO);
    }

    public boolean movable() {
        return movable;
    }

    /** @throws DomainException when the server was not started with a movable clock */
    public void advance(Duration by) {
        if (!movable || by.isNegative()) {
            throw DomainException.of("refused.clock");
        }
        ahead.accumulateAndGet(by, Duration::plus);
    }

    /**
     * Plays what happened once: in this thread it is that moment until it is done, for all others it is now.
     *
     * @throws IllegalStateException in no demo
     */
    public void playAt(Instant moment, Runnable scene) {
        if (!playable) {
            throw new IllegalStateException("what happened is written down when it happens");
        }
        played.set(moment);
        try {
            scene.run();
        } finally {
            played.remove();
        }
    }

    /** The product's time of something that another machine stamped with the real time. */
    public Instant fromWall(Instant real) {
        return real.plus(ahead.get());
    }

    @Override
    public Instant instant() {
        Instant then = played.get();
        return then != null ? then : wall.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(wall.withZone(zone), ahead.get());
    }
}
