package org.palabre.testing.call;

/**
 * How a telephone says in its offer whether the call is on hold (RFC 3264 §8.4): phones and exchanges do it in three
 * ways.
 */
public enum Hold {
    NONE("sendrecv"),
    /** It goes on sending, music perhaps. */
    SENDONLY("sendonly"),
    INACTIVE("inactive"),
    /** As it was done before RFC 3264: there is no address to which something could be sent. */
    NO_ADDRESS("sendrecv");

    final String direction;

    Hold(String direction) {
        this.direction = direction;
    }
}
