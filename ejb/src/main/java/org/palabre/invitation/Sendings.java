package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.PlanChanged;
import org.palabre.shared.outbox.NewEntry;
import org.palabre.shared.outbox.Outbox;

/**
 * Writes down, in the transaction of a deed, that the messages of an invitation of its own are to be written. Who was
 * asked to call a conference that is deleted is told that it is off, and that it is on again when that is undone.
 */
@ApplicationScoped
public class Sendings {
    private JpaSendings sendings;
    private ConferenceRegister conferences;
    private Outbox outbox;
    private Clock clock;

    protected Sendings() {}

    @Inject
    Sendings(JpaSendings sendings, ConferenceRegister conferences, Outbox outbox, Clock clock) {
        this.sendings = sendings;
        this.conferences = conferences;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One entry of the outbox, whatever the number of recipients. */
    void order(Sending sending, Occasion occasion) {
        order(sending, occasion, Set.of());
    }

    private void order(Sending sending, Occasion occasion, Set<String> spared) {
        var order = new SendingOrder(sending.id(), sending.revision(), occasion, spared);
        outbox.add(new NewEntry(
                SendingHandler.KIND,
                order.key(),
                sending.about(),
                sending.sender(),
                "",
                occasion.name(),
                order.json(),
                Optional.empty()));
    }

    void cancel(Sending sending) {
        sending.cancel(clock.instant());
        order(sending, Occasion.CALLED_OFF);
    }

    /** One of a series may be deleted alone. */
    void planned(@Observes PlanChanged change) {
        Instant now = clock.instant();
        for (Sending sending : sendings.about(change.dialNumber())) {
            boolean deleted = conferences
                    .find(sending.conference())
                    .filter(Conference::deleted)
                    .isPresent();
            if (deleted && sending.ahead(now)) {
                sending.cancelWithConference(now);
                order(sending, Occasion.CALLED_OFF);
            } else if (!deleted && sending.restorable(now)) {
                restore(sending);
            }
        }
    }

    /**
     * Whoever has not heard that it is off will not, and needs no word that it is on again. Guests whose messages were
     * to be written just while it was off are invited now; the organiser has the copy that was written with those of
     * the others.
     */
    private void restore(Sending sending) {
        Outbox.TakenBack back = outbox.takeBack(
                SendingOrder.key(sending.id(), sending.revision()),
                SendingOrder.messageKey(sending.id(), sending.revision(), ""));
        sending.restore();
        if (back.leftAny()) {
            order(sending, Occasion.RESTORED, back.recipients());
            return;
        }
        List<SendingGuest> guests = sendings.guests(sending);
        if (guests.stream().anyMatch(guest -> !guest.told())) {
            boolean copied = guests.stream().anyMatch(SendingGuest::told);
            order(sending, Occasion.INVITED, copied ? Set.of(sending.organiserMail()) : Set.of());
        }
    }
}
