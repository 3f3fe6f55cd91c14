package org.palabre.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.palabre.tariff.PackageTerms;

/**
 * What somebody asks for. Checked by the desk: each fault names its field.
 *
 * @param ownerLogin whose conference it is
 * @param plannedStart empty: may be opened at any time within its validity
 * @param durationMinutes from the opening
 * @param validityDays from the creation; follows a planned start that lies beyond it, within the limit
 * @param language {@code fr} or {@code en}: what the whole room hears
 */
public record Reservation(
        String name,
        String ownerLogin,
        Optional<Instant> plannedStart,
        int durationMinutes,
        int validityDays,
        int maxParticipants,
        String language,
        Options options) {
    /** What a package proposes; checked by the desk like any wish. Without a start. */
    public static Reservation of(PackageTerms terms, String name, String ownerLogin, String language) {
        return new Reservation(
                name,
                ownerLogin,
                Optional.empty(),
                terms.durationMinutes(),
                terms.validityDays(),
                terms.maxParticipants(),
                language,
                new Options(
                        terms.moderatorAnnounce(), terms.userAnnounce(), terms.listenOnly(), terms.waitForLeader()));
    }

    /** What would change nothing about this conference. */
    public static Reservation of(ConferenceView conference) {
        return new Reservation(
                conference.name(),
                conference.ownerLogin(),
                conference.plannedStart(),
                conference.durationMinutes(),
                conference.validityDays(),
                conference.maxParticipants(),
                conference.language(),
                conference.options());
    }

    /** This reservation for somebody. */
    public Reservation ownedBy(String login) {
        return new Reservation(
                name, login, plannedStart, durationMinutes, validityDays, maxParticipants, language, options);
    }

    /** This reservation with a planned start. */
    public Reservation at(Instant start) {
        return new Reservation(
                name,
                ownerLogin,
                Optional.of(start),
                durationMinutes,
                validityDays,
                maxParticipants,
                language,
                options);
    }

    /**
     * This reservation, valid until its planned end at least, where so long a validity is allowed: the validity follows
     * the start.
     */
    public Reservation validThroughStart(Instant createdAt, int mostDays) {
        int needed = plannedStart
                .map(start -> Math.min(mostDays, daysUntil(start.plus(Duration.ofMinutes(durationMinutes)), createdAt)))
                .orElse(0);
        return needed <= validityDays
                ? this
                : new Reservation(
                        name, ownerLogin, plannedStart, durationMinutes, needed, maxParticipants, language, options);
    }

    /** Begun days. */
    static int daysUntil(Instant end, Instant createdAt) {
        return Math.toIntExact(
                Duration.between(createdAt, end).plusDays(1).minusNanos(1).toDays());
    }
}
