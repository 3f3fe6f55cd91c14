package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.message.PastedGuests;
import org.palabre.notification.TextRules;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Label;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/**
 * What an invitation of its own may say: nobody is asked to call when the conference lets nobody in. Finds all faults
 * at once, each at its field.
 */
@ApplicationScoped
class InvitationRules {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ORGANISER = 100;

    private ConferenceDesk conferences;
    private TextRules texts;
    private Settings settings;
    private Clock clock;

    protected InvitationRules() {}

    @Inject
    InvitationRules(ConferenceDesk conferences, TextRules texts, Settings settings, Clock clock) {
        this.conferences = conferences;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param known addresses of those who have it already; without any, somebody must be named
     * @return those who are new
     * @throws DomainException with every fault, also those of the list of guests
     */
    List<PastedGuests.Named> check(
            InvitationRequest request, Map<String, String> guests, Set<String> known, Actor actor) {
        List<Problem> problems = faults(request, actor);
        List<PastedGuests.Named> named = List.of();
        try {
            named = PastedGuests.unknown(PastedGuests.read(guests, texts), known, texts, actor.login());
            if (named.isEmpty() && known.isEmpty()) {
                problems.add(at(PastedGuests.FIELD, "wrong.missing"));
            }
        } catch (DomainException refused) {
            problems.addAll(refused.problems());
        }
        refuse(problems);
        return named;
    }

    /** @throws DomainException as {@link #check(InvitationRequest, Map, Set, Actor)}, of what it says alone */
    void check(InvitationRequest request, Actor actor) {
        refuse(faults(request, actor));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new DomainException(problems);
        }
    }

    /** @throws DomainException when the conference is unknown or foreign */
    private List<Problem> faults(InvitationRequest request, Actor actor) {
        List<Problem> problems = new ArrayList<>();
        Label.problem("name", request.name(), LONGEST_NAME).ifPresent(problems::add);
        Label.problem("organiser", request.organiser(), LONGEST_ORGANISER).ifPresent(problems::add);
        int most = conferences.limits(actor).durationMinutes();
        if (request.durationMinutes() < 1 || request.durationMinutes() > most) {
            problems.add(at("durationMinutes", "wrong.range", 1, most));
        }
        if (request.plannedStart().isEmpty()) {
            problems.add(at("plannedStart", "wrong.missing"));
        }
        if (!ZoneId.getAvailableZoneIds().contains(request.zone().getId())) {
            problems.add(at("zone", "wrong.zone"));
        }
        ConferenceView conference = conference(request, actor, problems);
        if (conference != null) {
            request.plannedStart().ifPresent(start -> start(start, conference, problems));
        }
        return problems;
    }

    private ConferenceView conference(InvitationRequest request, Actor actor, List<Problem> problems) {
        if (request.conference().isBlank()) {
            problems.add(at("conference", "wrong.missing"));
            return null;
        }
        ConferenceView conference = conferences.get(request.conference(), actor);
        if (conference.state() == ConferenceState.PAST) {
            problems.add(at("conference", "wrong.conferenceOver"));
        }
        return conference;
    }

    private void start(Instant start, ConferenceView conference, List<Problem> problems) {
        Duration early = Duration.ofMinutes(settings.number(Setting.PALABRE_EARLY_MINUTES));
        Optional<Instant> opens = conference.plannedStart().map(planned -> planned.minus(early));
        Optional<Instant> ends = conference.endsAt().or(conference::expiresAt);
        if (start.isBefore(clock.instant().minus(Duration.ofMinutes(1)))) {
            problems.add(at("plannedStart", "wrong.past"));
        } else if (opens.filter(start::isBefore).isPresent()) {
            problems.add(at("plannedStart", "wrong.beforeConference", opens.get()));
        } else if (conference.state() != ConferenceState.PAST) {
            ends.filter(end -> !start.isBefore(end))
                    .ifPresent(end -> problems.add(at("plannedStart", "wrong.afterConference", end)));
        }
    }

    private static Problem at(String field, String key, Object... arguments) {
        return new Problem(Optional.of(field), key, List.of(arguments));
    }
}
