package org.palabre.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An invitation that was sent on its own, as screens and REST show it.
 *
 * @param version what a change must state
 * @param conference number of the conference it invites to
 * @param dialNumber of the conference, or of the series it is of
 * @param sender login
 * @param organiserMail where the copy goes, or empty
 * @param zone on whose clocks the recipients read the time
 * @param revision 0 first, more with each change
 * @param ahead whether it can still be changed or cancelled
 */
public record InvitationView(
        long id,
        int version,
        String conference,
        String dialNumber,
        String sender,
        String name,
        String organiser,
        String organiserMail,
        Instant plannedStart,
        int durationMinutes,
        ZoneId zone,
        int revision,
        Instant sentAt,
        Optional<Instant> cancelledAt,
        boolean ahead,
        long guests) {
    static InvitationView of(Invitation invitation, long guests, Instant now) {
        return new InvitationView(
                invitation.id(),
                invitation.version(),
                invitation.conference(),
                invitation.about(),
                invitation.sender(),
                invitation.name(),
                invitation.organiser(),
                invitation.organiserMail(),
                invitation.plannedStart(),
                invitation.durationMinutes(),
                invitation.zone(),
                invitation.revision(),
                invitation.sentAt(),
                invitation.cancelledAt(),
                invitation.ahead(now),
                guests);
    }
}
