package org.palabre.shared.outbox;

/** What an entry wants could not be done. Not a fault of the product: told to the log once, and to whoever looks at the outbox. */
public class DeliveryFailure extends RuntimeException {
    private final boolean forGood;

    private DeliveryFailure(boolean forGood, String why, Throwable cause) {
        super(why, cause);
        this.forGood = forGood;
    }

    /** Worth another try: the server is away, or says "later". */
    public static DeliveryFailure later(String why, Throwable cause) {
        return new DeliveryFailure(false, why, cause);
    }

    /** No try will help: the address does not exist, the content is refused. */
    public static DeliveryFailure forGood(String why, Throwable cause) {
        return new DeliveryFailure(true, why, cause);
    }

    public boolean forGood() {
        return forGood;
    }
}
