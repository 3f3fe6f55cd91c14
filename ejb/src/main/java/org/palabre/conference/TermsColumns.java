package org.palabre.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Terms as a table holds them.
 *
 * @param plannedStart null where it has none
 * @param durationMinutes null where it has no end
 * @param validityDays null where it does not expire, and so is its end
 */
@Embeddable
record TermsColumns(
        @Enumerated(EnumType.STRING) @Column(name = "terms") Kind kind,
        Instant plannedStart,
        Integer durationMinutes,
        Integer validityDays,
        Instant expiresAt) {
    enum Kind {
        RESERVED,
        PERMANENT
    }

    static TermsColumns of(Terms terms) {
        return switch (terms) {
            case Terms.Reserved reserved ->
                new TermsColumns(
                        Kind.RESERVED,
                        reserved.start().orElse(null),
                        Math.toIntExact(reserved.duration().toMinutes()),
                        reserved.validityDays(),
                        reserved.expires());
            case Terms.Permanent permanent -> new TermsColumns(Kind.PERMANENT, null, null, null, null);
        };
    }

    Terms toTerms() {
        return switch (kind) {
            case RESERVED ->
                new Terms.Reserved(
                        Optional.ofNullable(plannedStart),
                        Duration.ofMinutes(durationMinutes),
                        validityDays,
                        expiresAt);
            case PERMANENT -> new Terms.Permanent();
        };
    }
}
