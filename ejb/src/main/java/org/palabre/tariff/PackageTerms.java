package org.palabre.tariff;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Label;
import org.palabre.shared.VisibleText;

/**
 * What a package proposes. Any values may be made; {@link #check} tells which may be offered.
 *
 * @param nameFr 1 to 40 characters, as the English name
 * @param durationMinutes 1 to 1440
 * @param maxParticipants 2 to 500
 * @param validityDays 1 to 366
 * @param moderatorAnnounce S109
 * @param userAnnounce S111
 * @param listenOnly S112
 * @param waitForLeader S113
 * @param active whether it may be picked
 */
@Embeddable
public record PackageTerms(
        String nameFr,
        String nameEn,
        int durationMinutes,
        int maxParticipants,
        int validityDays,
        boolean moderatorAnnounce,
        boolean userAnnounce,
        boolean listenOnly,
        boolean waitForLeader,
        boolean active) {
    private static final int NAME_LENGTH = 40;

    /** @param language {@code fr} or {@code en} */
    public String name(String language) {
        return "en".equals(language) ? nameEn : nameFr;
    }

    /** @throws DomainException for every fault at once, each at its field */
    PackageTerms check() {
        List<Problem> problems = new ArrayList<>();
        Label.problem("nameFr", nameFr, NAME_LENGTH).ifPresent(problems::add);
        Label.problem("nameEn", nameEn, NAME_LENGTH).ifPresent(problems::add);
        within("durationMinutes", durationMinutes, 1, 1440, problems);
        within("maxParticipants", maxParticipants, 2, 500, problems);
        within("validityDays", validityDays, 1, 366, problems);
        if (!problems.isEmpty()) {
            throw new DomainException(problems);
        }
        return tidy();
    }

    private PackageTerms tidy() {
        return new PackageTerms(
                VisibleText.tidy(nameFr),
                VisibleText.tidy(nameEn),
                durationMinutes,
                maxParticipants,
                validityDays,
                moderatorAnnounce,
                userAnnounce,
                listenOnly,
                waitForLeader,
                active);
    }

    private static void within(String field, int value, int least, int most, List<Problem> problems) {
        if (value < least || value > most) {
            problems.add(new Problem(Optional.of(field), "wrong.range", List.of(least, most)));
        }
    }
}
