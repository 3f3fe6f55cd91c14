package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import org.palabre.directory.Directory;
import org.palabre.session.Seat;
import org.palabre.session.SessionLedger;
import org.palabre.shared.ServiceUnavailable;

/** Puts the directory's name to a number (P19), while nobody waits for it. */
@ApplicationScoped
class CallerNames {
    private static final System.Logger LOG = System.getLogger(CallerNames.class.getName());
    private Directory directory;
    private SessionLedger ledger;
    private Executor executor;

    protected CallerNames() {}

    @Inject
    CallerNames(Directory directory, SessionLedger ledger, Executor executor) {
        this.directory = directory;
        this.ledger = ledger;
        this.executor = executor;
    }

    void resolve(Seat seat) {
        String number = seat.extension().isEmpty() ? seat.caller().value() : seat.extension();
        if (seat.name().isEmpty() && !number.isEmpty()) {
            executor.execute(() -> ask(seat, number));
        }
    }

    private void ask(Seat seat, String number) {
        try {
            directory.findByNumber(number).ifPresent(person -> ledger.known(seat.leg(), person.name()));
        } catch (ServiceUnavailable e) {
            LOG.log(System.Logger.Level.DEBUG, "Directory away: a number stays without a name");
        }
    }
}
