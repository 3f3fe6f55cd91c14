package org.palabre.web.conference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;

/** Start and end as lists show them (S116): what happened, else what is planned, else nothing yet. */
@Named
@RequestScoped
public class Times {
    /** @return null when it was never opened and no start is planned */
    public Instant start(ConferenceView conference) {
        return conference
                .openedAt()
                .or(() -> lapsed(conference) ? Optional.empty() : conference.plannedStart())
                .orElse(null);
    }

    /** @return null while the end follows from an opening that is still to come */
    public Instant end(ConferenceView conference) {
        return conference
                .closedAt()
                .or(conference::endsAt)
                .or(() -> lapsed(conference) ? Optional.empty() : conference.plannedEnd())
                .orElse(null);
    }

    /** When it begins or began, also where it was planned and nobody came: calendars show that too. */
    Instant begun(ConferenceView conference) {
        return conference.openedAt().or(conference::plannedStart).orElseThrow();
    }

    /** When it ends or ended, also where nobody came. */
    Instant ended(ConferenceView conference) {
        return conference
                .closedAt()
                .or(conference::endsAt)
                .or(conference::plannedEnd)
                .orElseThrow();
    }

    /** Key of what stands there instead of a start. */
    public String noStart(ConferenceView conference) {
        return lapsed(conference) ? "conference.lapsed" : "conference.summary.anyTime";
    }

    /** Its validity ended without an opening. */
    public boolean lapsed(ConferenceView conference) {
        return conference.state() == ConferenceState.PAST
                && conference.openedAt().isEmpty();
    }
}
