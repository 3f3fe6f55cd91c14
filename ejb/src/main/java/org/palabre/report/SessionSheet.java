package org.palabre.report;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.session.SessionView;
import org.palabre.session.SessionView.AttemptView;
import org.palabre.session.SessionView.ParticipationView;

/** The report of one session in words. */
final class SessionSheet {
    private static final List<String> COLUMNS =
            List.of("number", "name", "role", "connected", "joined", "left", "duration", "ended");

    private final Edition edition;

    SessionSheet(Edition edition) {
        this.edition = edition;
    }

    Sheet of(SessionView session) {
        return new Sheet(
                Sheet.Kind.SESSION,
                session.conferenceName(),
                facts(session),
                COLUMNS.stream()
                        .map(column -> edition.word("session." + column))
                        .toList(),
                session.participations().stream().map(this::row).toList(),
                sums(session),
                session.attempts().stream().map(this::row).toList());
    }

    private Map<String, String> facts(SessionView session) {
        Map<String, String> facts = new LinkedHashMap<>();
        fact(facts, "conference", session.conference());
        fact(facts, "organiser", session.ownerName());
        fact(facts, "session", session.number());
        fact(facts, "opened", edition.moment(session.openedAt()));
        fact(facts, "closed", moment(session.closedAt(), "session.running"));
        fact(facts, "open", open(session));
        fact(facts, "people", Integer.toString(session.people()));
        fact(facts, "total", Edition.length(Duration.ofSeconds(session.seconds())));
        fact(facts, "endedBy", session.endedBy());
        return facts;
    }

    private void fact(Map<String, String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.put(edition.word("session." + key), value);
        }
    }

    private static String open(SessionView session) {
        return session.closedAt()
                .map(closed -> Edition.length(Duration.between(session.openedAt(), closed)))
                .orElse("");
    }

    private List<String> row(ParticipationView leg) {
        return List.of(
                number(leg.caller()),
                leg.name(),
                edition.word(leg.moderator() ? "role.MODERATOR" : "role.PARTICIPANT"),
                edition.moment(leg.connectedAt()),
                edition.moment(leg.joinedAt()),
                moment(leg.leftAt(), "session.inside"),
                leg.leftAt()
                        .map(left -> Edition.length(Duration.ofSeconds(leg.seconds())))
                        .orElse(""),
                leg.endReason().map(reason -> edition.word("end." + reason)).orElse(""));
    }

    private List<String> row(AttemptView attempt) {
        return List.of(
                number(attempt.caller()),
                "",
                "",
                edition.moment(attempt.at()),
                "",
                "",
                "",
                edition.word("outcome." + attempt.outcome()));
    }

    private List<String> sums(SessionView session) {
        return Stream.concat(
                        Stream.of(edition.word("sums")),
                        Stream.of("", "", "", "", "", Edition.length(Duration.ofSeconds(session.seconds())), ""))
                .toList();
    }

    private String number(String caller) {
        return caller.isEmpty() ? edition.word("withheld") : caller;
    }

    private String moment(Optional<Instant> moment, String otherwise) {
        return moment.map(edition::moment).orElseGet(() -> edition.word(otherwise));
    }
}
