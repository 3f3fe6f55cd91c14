package org.palabre.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.session.SessionView.AttemptView;
import org.palabre.session.SessionView.ParticipationView;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.shared.Rights;

/** Past sessions with those who took part. An employee sees those of their own conferences. */
@Stateless
public class HistoryDesk {
    private JpaSessions sessions;
    private JpaHistory history;
    private ConferenceRegister conferences;

    protected HistoryDesk() {}

    @Inject
    public HistoryDesk(JpaSessions sessions, JpaHistory history, ConferenceRegister conferences) {
        this.sessions = sessions;
        this.history = history;
        this.conferences = conferences;
    }

    /** The last session of a conference, the one that runs or the last that ran; empty when it was never opened. */
    public Optional<SessionView> latest(String number, Actor actor) {
        Conference conference = conferences
                .find(number)
                .filter(c -> Rights.sees(actor, c.ownerLogin()))
                .orElseThrow(HistoryDesk::unknown);
        return history.latest(conference.id()).map(session -> view(session, conference));
    }

    /** The session that is open; empty where none is. */
    public Optional<SessionView> running(String number, Actor actor) {
        return latest(number, actor).filter(session -> session.closedAt().isEmpty());
    }

    public SessionView get(long sessionId, Actor actor) {
        Session session =
                sessions.find(sessionId).filter(s -> s.openedAt().isPresent()).orElseThrow(HistoryDesk::unknown);
        Conference conference = conferences
                .find(session.conferenceId())
                .filter(c -> Rights.sees(actor, c.ownerLogin()))
                .orElseThrow(HistoryDesk::unknown);
        return view(session, conference);
    }

    /**
     * The latest first; an employee gets those of their own conferences.
     *
     * @throws DomainException when the conference it asks for is unknown or foreign
     */
    public Page<SessionLine> list(SessionQuery query, Actor actor) {
        Optional<String> owner = Rights.owner(actor);
        query.conference().ifPresent(number -> conferences
                .find(number)
                .filter(c -> Rights.sees(actor, c.ownerLogin()))
                .orElseThrow(() -> DomainException.of("refused.unknownConference")));
        return history.list(query, owner);
    }

    /** By conference number, for one page of a list; what is foreign is missing. */
    public Map<String, SessionSummary> summaries(Collection<String> conferenceNumbers, Actor actor) {
        Optional<String> owner = Rights.owner(actor);
        if (conferenceNumbers.isEmpty()) {
            return Map.of();
        }
        return history.summaries(conferenceNumbers, owner);
    }

    private SessionView view(Session session, Conference conference) {
        List<Participation> all = sessions.participations(session.id());
        return new SessionView(
                session.id(),
                session.number().orElseThrow(),
                conference.number().value(),
                conference.name(),
                conference.ownerName(),
                conference.ownerLogin(),
                session.openedAt().orElseThrow(),
                session.endsAt(),
                session.closedAt(),
                session.openedBy(),
                session.endedBy(),
                ParticipationTotals.people(all),
                ParticipationTotals.seconds(all),
                all.stream().map(ParticipationView::of).toList(),
                history.attempts(session).stream()
                        .map(a -> new AttemptView(a.at(), a.caller(), a.outcome()))
                        .toList());
    }

    private static DomainException unknown() {
        return DomainException.of("refused.unknownSession");
    }
}
