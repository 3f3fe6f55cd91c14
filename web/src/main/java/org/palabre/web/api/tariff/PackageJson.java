package org.palabre.web.api.tariff;

import org.palabre.conference.Options;
import org.palabre.tariff.PackageTerms;
import org.palabre.tariff.PackageView;
import org.palabre.web.api.OptionsJson;

/**
 * A package as the API shows it: its lengths and options are named as in a conference.
 *
 * @param id 0 for the built-in one, which is offered where no other is active
 * @param active whether it may be picked
 * @param version what {@code If-Match} may name, so that two people do not overwrite each other
 */
public record PackageJson(
        long id,
        String nameFr,
        String nameEn,
        int durationMinutes,
        int maxParticipants,
        int validityDays,
        OptionsJson options,
        boolean active,
        int version) {
    static PackageJson of(PackageView view) {
        PackageTerms terms = view.terms();
        return new PackageJson(
                view.id(),
                terms.nameFr(),
                terms.nameEn(),
                terms.durationMinutes(),
                terms.maxParticipants(),
                terms.validityDays(),
                OptionsJson.of(options(terms)),
                terms.active(),
                view.version());
    }

    static Options options(PackageTerms terms) {
        return new Options(terms.moderatorAnnounce(), terms.userAnnounce(), terms.listenOnly(), terms.waitForLeader());
    }
}
