package org.palabre.web.api.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.session.EndReason;
import org.palabre.session.Outcome;
import org.palabre.session.SessionLine;
import org.palabre.session.SessionView;
import org.palabre.session.SessionView.AttemptView;
import org.palabre.session.SessionView.ParticipationView;
import org.palabre.web.api.RoleJson;

/**
 * One run of a conference, with everybody who took part.
 *
 * @param number Unix time of the opening, "-", the conference's id
 * @param conference its conference's number
 * @param closedAt null while it runs
 * @param endedBy who ended it before its time, or empty
 * @param people distinct people
 * @param totalSeconds sum of all participations that ended
 * @param attempts calls that did not get in; the latest 1,000
 */
public record SessionJson(
        long id,
        String number,
        String conference,
        String conferenceName,
        String owner,
        String ownerName,
        Instant openedAt,
        String openedBy,
        Instant endsAt,
        Optional<Instant> closedAt,
        String endedBy,
        int people,
        long totalSeconds,
        List<ParticipationJson> participations,
        List<AttemptJson> attempts) {
    static SessionJson of(SessionView view) {
        return new SessionJson(
                view.id(),
                view.number(),
                view.conference(),
                view.conferenceName(),
                view.ownerLogin(),
                view.ownerName(),
                view.openedAt(),
                view.openedBy(),
                view.endsAt().orElse(null),
                view.closedAt(),
                view.endedBy(),
                view.people(),
                view.seconds(),
                view.participations().stream().map(ParticipationJson::of).toList(),
                view.attempts().stream().map(AttemptJson::of).toList());
    }

    /**
     * One leg that got in.
     *
     * @param number empty when withheld
     * @param name from the directory, or empty
     * @param leftAt null while they are in
     * @param durationSeconds from joined to left; null while they are in
     * @param endReason null while they are in
     */
    public record ParticipationJson(
            String number,
            String name,
            RoleJson role,
            Instant connectedAt,
            Instant joinedAt,
            Optional<Instant> leftAt,
            Optional<Long> durationSeconds,
            Optional<EndReason> endReason) {
        static ParticipationJson of(ParticipationView view) {
            return new ParticipationJson(
                    view.caller(),
                    view.name(),
                    RoleJson.of(view.moderator()),
                    view.connectedAt(),
                    view.joinedAt(),
                    view.leftAt(),
                    view.leftAt().map(left -> view.seconds()),
                    view.endReason());
        }
    }

    /**
     * A call that did not get in.
     *
     * @param number empty when withheld
     */
    public record AttemptJson(Instant at, String number, Outcome outcome) {
        static AttemptJson of(AttemptView view) {
            return new AttemptJson(view.at(), view.caller(), view.outcome());
        }
    }

    /**
     * A session in a list.
     *
     * @param people null while it runs
     * @param totalSeconds null while it runs
     */
    public record LineJson(
            long id,
            String number,
            String conference,
            String conferenceName,
            String owner,
            String ownerName,
            Instant openedAt,
            Instant endsAt,
            Optional<Instant> closedAt,
            Optional<Integer> people,
            Optional<Long> totalSeconds) {
        static LineJson of(SessionLine line) {
            return new LineJson(
                    line.id(),
                    line.number(),
                    line.conference(),
                    line.conferenceName(),
                    line.ownerLogin(),
                    line.ownerName(),
                    line.openedAt(),
                    line.endsAt().orElse(null),
                    line.closedAt(),
                    line.people(),
                    line.seconds());
        }
    }
}
