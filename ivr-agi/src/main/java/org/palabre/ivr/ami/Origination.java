package org.palabre.ivr.ami;

import java.time.Duration;
import org.asteriskjava.manager.action.OriginateAction;

/**
 * The order to call somewhere, taken at once. The library's own time-out logs a warning with each that is below 100
 * seconds, as if all of them had to be longer. Public, because the library reads what it sends by reflection.
 */
public class Origination extends OriginateAction {
    private static final long serialVersionUID = 1L;

    private final long patience;

    /** @param patience until nobody answers any more */
    Origination(String channel, Duration patience) {
        this.patience = patience.toMillis();
        setChannel(channel);
        setAsync(true);
    }

    @Override
    public Long getTimeout() {
        return patience;
    }
}
