package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.session.SessionLedger;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Switch;

/**
 * What one person alone is told of what happens to them. Whose phone is on hold hears nothing: it is told when the call
 * is taken up again. Runs on the session's lane.
 */
@ApplicationScoped
class PrivateAnnouncements {
    private static final System.Logger LOG = System.getLogger(PrivateAnnouncements.class.getName());

    private Switch telephony;
    private SessionLedger ledger;

    protected PrivateAnnouncements() {}

    @Inject
    PrivateAnnouncements(Switch telephony, SessionLedger ledger) {
        this.telephony = telephony;
        this.ledger = ledger;
    }

    void tell(LiveSession session, LegId leg, Prompt words, String language) {
        if (session.voices().isOnHold(leg)) {
            session.voices().owes(leg, words);
        } else {
            say(leg, List.of(words), language);
        }
    }

    /** For where everybody in the room hears it, and who is on hold does not. */
    void tellIfOnHold(LiveSession session, LegId leg, Prompt words) {
        if (session.voices().isOnHold(leg)) {
            session.voices().owes(leg, words);
        }
    }

    /** The leg may have been taken up again. */
    void tellWhatWasMissed(LiveSession session, LegId leg) {
        List<Prompt> words = session.voices().owed(leg);
        if (!words.isEmpty()) {
            ledger.read(session.id)
                    .filter(entry -> say(leg, words, entry.conference().language()))
                    .ifPresent(entry -> session.voices().paid(leg));
        }
    }

    /** @return false where the switch takes no orders */
    private boolean say(LegId leg, List<Prompt> words, String language) {
        try {
            telephony.tell(leg, new Announcement(List.copyOf(words), language));
            return true;
        } catch (ServiceUnavailable e) {
            LOG.log(System.Logger.Level.DEBUG, "Leg {0} was not told: the switch takes no orders", leg);
            return false;
        }
    }
}
