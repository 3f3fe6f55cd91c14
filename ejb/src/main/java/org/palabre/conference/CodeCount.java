package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/**
 * How many codes of each length open something, and therefore what one guess is worth. New codes are drawn so long that
 * the day's budget of hits bears {@code PALABRE_TRIES_TOTAL} wrong ones (docs/security.md).
 */
@ApplicationScoped
public class CodeCount {
    /** Hits that may be expected in a year from codes that are tested alone: half of what the whole product allows. */
    public static final double HITS_A_YEAR = 0.005;

    public static final double HITS_A_DAY = HITS_A_YEAR / 365;

    private static final int LONGEST = 12;
    private static final int FIRST_DIGITS = 7;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final AtomicReference<Counted> last = new AtomicReference<>(new Counted(Map.of(), Instant.MIN));
    private JpaConferences conferences;
    private Settings settings;
    private Clock clock;

    /** What was counted, and drawn since; good until then. */
    private record Counted(Map<Integer, Long> codes, Instant until) {
        private Counted {
            codes = new ConcurrentHashMap<>(codes);
        }
    }

    protected CodeCount() {}

    @Inject
    public CodeCount(JpaConferences conferences, Settings settings, Clock clock) {
        this.conferences = conferences;
        this.settings = settings;
        this.clock = clock;
    }

    /** How likely a guess of so many digits is a code that opens something. */
    public double odds(int digits) {
        return odds(counted().codes().getOrDefault(digits, 0L), digits);
    }

    /** How likely it is one of the two codes of one conference that is known. */
    public static double oddsOfOne(int digits) {
        return odds(2, digits);
    }

    /** How likely it is a code where so many codes of that length are in use. */
    public static double odds(long codes, int digits) {
        return codes / (FIRST_DIGITS * Math.pow(10, digits - 1.0));
    }

    /** The shortest that is long enough, for the two codes of one more conference. */
    int digits() {
        int shortest = settings.number(Setting.PALABRE_CODE_DIGITS);
        int wrongADay = settings.number(Setting.PALABRE_TRIES_TOTAL);
        return digits(counted().codes(), shortest, wrongADay);
    }

    /** @param codes how many there are of each length */
    public static int digits(Map<Integer, Long> codes, int shortest, int wrongADay) {
        int digits = shortest;
        while (digits < LONGEST && odds(codes.getOrDefault(digits, 0L) + 2, digits) * wrongADay > HITS_A_DAY) {
            digits++;
        }
        return digits;
    }

    /** So that many that are reserved at once are counted before they are found in the database. */
    void drawn(int digits) {
        counted().codes().merge(digits, 1L, Long::sum);
    }

    private Counted counted() {
        Counted known = last.get();
        Instant now = clock.instant();
        if (now.isBefore(known.until())) {
            return known;
        }
        Counted fresh = new Counted(conferences.codesByLength(), now.plus(FRESH));
        return last.compareAndSet(known, fresh) ? fresh : last.get();
    }
}
