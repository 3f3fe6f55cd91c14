package org.palabre.shared.outbox;

/**
 * What an entry wants could not be done. Not a fault of the product: told to the log once, and to whoever looks at the
 * outbox.
 */
public class DeliveryFailure extends RuntimeException {
    private enum Reach {
        THIS_TRY,
        ALL_TRIES,
        EVERYBODY
    }

    private final Reach reach;

    private DeliveryFailure(Reach reach, String why, Throwable cause) {
        super(why, cause);
        this.reach = reach;
    }

    /** Worth another try: the server said "later", or was lost in the middle. Counts as a try. */
    public static DeliveryFailure later(String why, Throwable cause) {
        return new DeliveryFailure(Reach.THIS_TRY, why, cause);
    }

    /** No try will help: the address does not exist, the content is refused. */
    public static DeliveryFailure forGood(String why, Throwable cause) {
        return new DeliveryFailure(Reach.ALL_TRIES, why, cause);
    }

    /**
     * Nobody can be reached this way for the moment: no server, no configuration, wrong credentials, too many messages
     * at once. Counts as no try; all entries of the kind pause.
     */
    public static DeliveryFailure away(String why, Throwable cause) {
        return new DeliveryFailure(Reach.EVERYBODY, why, cause);
    }

    public boolean forGood() {
        return reach == Reach.ALL_TRIES;
    }

    public boolean away() {
        return reach == Reach.EVERYBODY;
    }
}
