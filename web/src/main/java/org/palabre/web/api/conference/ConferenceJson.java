package org.palabre.web.api.conference;

import java.time.Instant;
import java.util.Optional;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.web.api.OptionsJson;

/**
 * A conference as the API shows it.
 *
 * @param owner login of whose it is
 * @param moderatorPin in clear, like {@code userPin}: whoever may see the conference may see its codes
 * @param series number of its series; null of a single one
 * @param dialNumber what people dial inside: of a series its number, for whichever conference of it is next
 * @param version what {@code If-Match} may name, so that two people do not overwrite each other
 */
public record ConferenceJson(
        String number,
        String name,
        String owner,
        String ownerName,
        String moderatorPin,
        String userPin,
        Instant createdAt,
        Optional<Instant> plannedStart,
        int durationMinutes,
        int validityDays,
        Instant expiresAt,
        int maxParticipants,
        String language,
        OptionsJson options,
        ConferenceState state,
        Optional<Instant> openedAt,
        Optional<Instant> endsAt,
        Optional<String> series,
        String dialNumber,
        int version) {
    static ConferenceJson of(ConferenceView view) {
        return new ConferenceJson(
                view.number(),
                view.name(),
                view.ownerLogin(),
                view.ownerName(),
                view.moderatorPin(),
                view.userPin(),
                view.createdAt(),
                view.plannedStart(),
                view.durationMinutes(),
                view.validityDays(),
                view.expiresAt().orElse(null),
                view.maxParticipants(),
                view.language(),
                OptionsJson.of(view.options()),
                view.state(),
                view.openedAt(),
                view.endsAt(),
                view.series(),
                view.dialNumber(),
                view.version());
    }
}
