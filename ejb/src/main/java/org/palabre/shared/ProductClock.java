package org.palabre.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The product's one clock. In production it is the system's; started with {@code PALABRE_CLOCK=movable} it can be moved
 * ahead, so that tests walk through hours. Times that the switch tells pass through it too.
 */
public class ProductClock extends Clock {
    private final Clock wall;
    private final boolean movable;
    private final AtomicReference<Duration> ahead;

    ProductClock(Clock wall, String setting) {
        this.wall = wall;
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

    /** The product's time of something that another machine stamped with the real time. */
    public Instant fromWall(Instant real) {
        return real.plus(ahead.get());
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(ahead.get());
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
