package org.palabre.rollcall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import org.palabre.conference.Conference;
import org.palabre.directory.Directory;
import org.palabre.session.SessionLedger;
import org.palabre.session.SessionOpened;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.ServiceUnavailable;

/** When a conference opens whose owner wished it, calls everybody who is invited, in the owner's name (P16). */
@ApplicationScoped
class OpeningCall {
    private static final System.Logger LOG = System.getLogger(OpeningCall.class.getName());

    private RollCallDesk desk;
    private SessionLedger ledger;
    private Directory directory;
    private Executor executor;

    protected OpeningCall() {}

    @Inject
    OpeningCall(RollCallDesk desk, SessionLedger ledger, Directory directory, Executor executor) {
        this.desk = desk;
        this.ledger = ledger;
        this.directory = directory;
        this.executor = executor;
    }

    void opened(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionOpened opened) {
        executor.execute(() -> ledger.read(opened.session())
                .map(SessionLedger.Entry::conference)
                .filter(conference -> conference.options().callGuests())
                .ifPresent(this::call));
    }

    private void call(Conference conference) {
        try {
            desk.callMissing(conference.number().value(), owner(conference.ownerLogin()));
        } catch (DomainException nobody) {
            LOG.log(System.Logger.Level.INFO, "Nobody is called into {0}: {1}", conference.number(), nobody.key());
        }
    }

    /** The product itself where the directory is away or no longer has the owner: the wish stands. */
    private Actor owner(String login) {
        try {
            return directory
                    .find(login)
                    .filter(person -> !person.roles().isEmpty())
                    .map(person -> person.actingFrom(""))
                    .orElse(Actor.SYSTEM);
        } catch (ServiceUnavailable away) {
            return Actor.SYSTEM;
        }
    }
}
