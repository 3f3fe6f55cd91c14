package org.palabre.shared.guessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was spent on guesses, exact for any number of callers at once. In memory, so that a caller who is right pays no
 * query; what must outlive a restart is written down when somebody was wrong.
 */
@ApplicationScoped
public class GuessBudget {
    /**
     * Forged numbers make as many subjects as somebody likes; the oldest are forgotten, what is spent over all is not.
     */
    private static final int MOST_SUBJECTS = 20_000;

    private final Map<String, SpentShare> spent = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SpentShare> eldest) {
            return size() > MOST_SUBJECTS;
        }
    };
    private final Map<String, AtomicInteger> writing = new ConcurrentHashMap<>();
    private JpaGuessLevels levels;
    private Clock clock;

    protected GuessBudget() {}

    @Inject
    public GuessBudget(JpaGuessLevels levels, Clock clock) {
        this.levels = levels;
        this.clock = clock;
    }

    /**
     * Pays for one guess from all shares, or from none.
     *
     * @return the share that is used up; empty: it is paid
     */
    public Optional<GuessShare> take(List<GuessShare> shares) {
        shares.stream().filter(GuessShare::kept).forEach(this::remember);
        Instant now = clock.instant();
        synchronized (spent) {
            Optional<GuessShare> empty = shares.stream()
                    .filter(share -> of(share, now).usedUp(share))
                    .findFirst();
            if (empty.isEmpty()) {
                add(shares, 1, now);
            }
            return empty;
        }
    }

    /** The guess was right. */
    public void giveBack(List<GuessShare> shares) {
        synchronized (spent) {
            add(shares, -1, clock.instant());
        }
    }

    /** The guess was wrong. Call it where no connection is held. */
    public void keep(List<GuessShare> shares) {
        shares.stream().filter(GuessShare::kept).forEach(this::write);
    }

    /**
     * One at a time for each share, and what comes meanwhile with the next: many at once cost few connections and wait
     * for no row.
     */
    private void write(GuessShare share) {
        AtomicInteger waiting = writing.computeIfAbsent(share.subject(), subject -> new AtomicInteger());
        if (waiting.getAndIncrement() > 0) {
            return;
        }
        int seen = 0;
        try {
            do {
                seen = waiting.get();
                levels.keep(share.subject(), spentOf(share));
            } while (!waiting.compareAndSet(seen, 0));
        } catch (RuntimeException failure) {
            waiting.set(0);
            throw failure;
        }
    }

    /** The part that is spent: 1 and more where it is used up. */
    public double part(GuessShare share) {
        return spentOf(share).level() / share.most();
    }

    private SpentShare spentOf(GuessShare share) {
        synchronized (spent) {
            return of(share, clock.instant());
        }
    }

    private void add(List<GuessShare> shares, int sign, Instant now) {
        shares.forEach(share -> spent.put(share.subject(), of(share, now).plus(sign * share.price())));
    }

    private SpentShare of(GuessShare share, Instant now) {
        SpentShare known = spent.get(share.subject());
        return known == null ? new SpentShare(0, now) : known.nowOf(share, now);
    }

    private void remember(GuessShare share) {
        synchronized (spent) {
            if (spent.containsKey(share.subject())) {
                return;
            }
        }
        Optional<SpentShare> kept = levels.find(share.subject());
        synchronized (spent) {
            spent.putIfAbsent(share.subject(), kept.orElseGet(() -> new SpentShare(0, clock.instant())));
        }
    }
}
