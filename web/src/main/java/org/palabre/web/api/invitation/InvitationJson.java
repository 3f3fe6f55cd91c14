package org.palabre.web.api.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.palabre.invitation.InvitationView;

/**
 * An invitation that was sent on its own.
 *
 * @param guests how many it went to
 * @param revision 0 first, more with each change: the sequence of its meeting
 * @param version what {@code If-Match} may name
 */
public record InvitationJson(
        long id,
        String conference,
        String name,
        String organiser,
        Instant plannedStart,
        int durationMinutes,
        ZoneId zone,
        long guests,
        String sender,
        Instant sentAt,
        Optional<Instant> cancelledAt,
        int revision,
        int version) {
    static InvitationJson of(InvitationView sent) {
        return new InvitationJson(
                sent.id(),
                sent.conference(),
                sent.name(),
                sent.organiser(),
                sent.plannedStart(),
                sent.durationMinutes(),
                sent.zone(),
                sent.guests(),
                sent.sender(),
                sent.sentAt(),
                sent.cancelledAt(),
                sent.revision(),
                sent.version());
    }
}
