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
public record SendingView(
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
    static SendingView of(Sending sending, long guests, Instant now) {
        return new SendingView(
                sending.id(),
                sending.version(),
                sending.conference(),
                sending.about(),
                sending.sender(),
                sending.name(),
                sending.organiser(),
                sending.organiserMail(),
                sending.plannedStart(),
                sending.durationMinutes(),
                sending.zone(),
                sending.revision(),
                sending.sentAt(),
                sending.cancelledAt(),
                sending.ahead(now),
                guests);
    }
}
