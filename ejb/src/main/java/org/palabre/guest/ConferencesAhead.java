package org.palabre.guest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;

/** Conferences to which people may still be invited, under the rights of the one who asks. */
@ApplicationScoped
class ConferencesAhead {
    private ConferenceDesk desk;
    private ConferenceRegister conferences;

    protected ConferencesAhead() {}

    @Inject
    ConferencesAhead(ConferenceDesk desk, ConferenceRegister conferences) {
        this.desk = desk;
        this.conferences = conferences;
    }

    /** @throws DomainException when it is unknown, foreign or over */
    ConferenceView get(String number, Actor actor) {
        ConferenceView conference = desk.get(number, actor);
        if (conference.state() == ConferenceState.PAST) {
            throw DomainException.of("refused.noLongerFuture");
        }
        return conference;
    }

    /**
     * Who is on the list changes for one at a time: that of a series is one list, held by its first conference, whose
     * number is the series'.
     *
     * @return what the list is about
     */
    String lockList(ConferenceView conference) {
        String about = conference.dialNumber();
        conferences.find(about).map(Conference::id).ifPresent(conferences::lock);
        return about;
    }
}
