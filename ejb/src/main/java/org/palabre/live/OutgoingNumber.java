package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.directory.Person;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.telephony.CallerNumber;

/**
 * The number that people see whom a conference calls, where its owner has one of their own. One that nobody could call
 * back is not shown: the platform's stands in its place, and the log says so once.
 */
@ApplicationScoped
class OutgoingNumber {
    private static final System.Logger LOG = System.getLogger(OutgoingNumber.class.getName());
    private static final int MOST_TOLD = 1000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private PhoneNumbers numbers;

    protected OutgoingNumber() {}

    @Inject
    OutgoingNumber(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    /** Withheld: the platform's. */
    CallerNumber of(Person owner) {
        if (owner.outgoing().isEmpty()) {
            return CallerNumber.WITHHELD;
        }
        if (numbers.read(owner.outgoing()) instanceof Outside outside) {
            return new CallerNumber(outside.e164());
        }
        if (told.size() < MOST_TOLD && told.add(owner.login())) {
            LOG.log(
                    Level.WARNING,
                    "The directory''s outgoing number of {0} is no number that one can call back: called people see the"
                            + " platform''s. Said once",
                    owner.login());
        }
        return CallerNumber.WITHHELD;
    }
}
