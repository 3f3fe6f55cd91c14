package org.palabre.shared.lockout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.palabre.shared.ServiceUnavailable;

/**
 * Counts tries exactly, however many come at once: each is counted before it is looked at. Whoever comes while all
 * that are left are being looked at waits for one to end, so that nobody who is right is refused because they ask for
 * much. To be called in no transaction.
 */
@ApplicationScoped
public class Tries {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, WaitingLine> lines = new ConcurrentHashMap<>();
    private Lockouts lockouts;

    protected Tries() {}

    @Inject
    public Tries(Lockouts lockouts) {
        this.lockouts = lockouts;
    }

    /**
     * Takes a try of each of them, or of none.
     *
     * @param part what looks at the tries
     * @return empty: they count now, and are to be given back or failed; else until when to wait
     * @throws ServiceUnavailable when that part takes too long with those before
     */
    public Optional<Instant> take(List<Allowance> allowances, ServiceUnavailable.Part part) {
        List<Allowance> taken = new ArrayList<>();
        boolean all = false;
        try {
            for (Allowance allowance : allowances) {
                if (take(allowance, part) instanceof Turn.Locked locked) {
                    return Optional.of(locked.until());
                }
                taken.add(allowance);
            }
            all = true;
            return Optional.empty();
        } finally {
            if (!all) {
                taken.forEach(this::giveBack);
            }
        }
    }

    private Turn take(Allowance allowance, ServiceUnavailable.Part part) {
        return inLine(allowance, line -> {
            try {
                return line.take(() -> lockouts.take(allowance), PATIENCE)
                        .orElseThrow(() -> new ServiceUnavailable(part));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServiceUnavailable(part);
            }
        });
    }

    /** It was no failure, or nobody looked at it. */
    public void giveBack(Allowance allowance) {
        inLine(allowance, line -> line.settle(() -> lockouts.settle(allowance, false)));
    }

    /** @return until when the subject is now locked */
    public Optional<Instant> failed(Allowance allowance) {
        return inLine(allowance, line -> line.settle(() -> lockouts.settle(allowance, true)));
    }

    /** Counts a failure that nobody had to have a try left for. */
    public void count(Allowance allowance) {
        lockouts.failed(allowance.subject(), allowance.tries(), allowance.window(), allowance.lock());
    }

    /** Forgets the failures of a subject that nobody else can be. */
    public void forget(Allowance allowance) {
        lockouts.succeeded(allowance.subject());
    }

    private <T> T inLine(Allowance allowance, Function<WaitingLine, T> work) {
        String subject = allowance.subject();
        WaitingLine mine = lines.compute(subject, (key, there) -> {
            WaitingLine line = there == null ? new WaitingLine() : there;
            line.people++;
            return line;
        });
        try {
            return work.apply(mine);
        } finally {
            lines.computeIfPresent(subject, (key, line) -> --line.people == 0 ? null : line);
        }
    }
}
