package org.palabre.conference;

import java.time.Instant;
import java.util.Optional;
import org.palabre.tariff.PackageTerms;

/**
 * What somebody asks for. Checked by the desk: each fault names its field.
 *
 * @param ownerLogin whose conference it is
 * @param plannedStart empty: may be opened at any time within its validity
 * @param durationMinutes from the opening
 * @param validityDays from the creation
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

    /** The same with a planned start. */
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
}
