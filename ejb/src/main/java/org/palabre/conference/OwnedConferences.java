package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;

/** Conferences as far as they are somebody's to see and change. */
@ApplicationScoped
class OwnedConferences {
    private JpaConferences conferences;

    protected OwnedConferences() {}

    @Inject
    OwnedConferences(JpaConferences conferences) {
        this.conferences = conferences;
    }

    Conference find(String number, Actor actor) {
        Conference found = findDeletedToo(number, actor);
        if (found.deleted()) {
            throw unknown();
        }
        return found;
    }

    /** A foreign conference is as unknown as one that does not exist: the answer gives nothing away. */
    Conference findDeletedToo(String number, Actor actor) {
        Rights.demandUser(actor);
        return ConferenceNumber.parse(number)
                .flatMap(conferences::find)
                .filter(c -> Rights.sees(actor, c.ownerLogin()))
                .orElseThrow(OwnedConferences::unknown);
    }

    private static DomainException unknown() {
        return DomainException.of("refused.unknownConference");
    }
}
