package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.PlanChanged;
import org.palabre.shared.outbox.NewEntry;
import org.palabre.shared.outbox.Outbox;

/**
 * Writes down, in the transaction of a deed, that the messages of an invitation of its own are to be written. Who was asked
 * to call a conference that is deleted is told that it is off.
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
        var order = new SendingOrder(sending.id(), sending.revision(), occasion);
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
        sendings.about(change.dialNumber()).stream()
                .filter(sending -> sending.ahead(clock.instant()))
                .filter(sending -> conferences
                        .find(sending.conference())
                        .filter(Conference::deleted)
                        .isPresent())
                .forEach(this::cancel);
    }
}
