package org.palabre.shared.outbox;

/** Where an entry stands. */
public enum OutboxState {
    /** For its time, or for the next try. */
    WAITING,
    /** Somebody is at it, until their lease ends. */
    SENDING,
    /** Taken by the server or gateway. */
    SENT,
    /** Receipts say that it arrived. */
    DELIVERED,
    /** A receipt says that it did not. */
    UNDELIVERABLE,
    /** Refused for good, or tried too often. */
    DEAD,
    /** Taken back before it was sent. */
    WITHDRAWN;

    /** Whether nothing more will happen to it by itself. */
    boolean over() {
        return this != WAITING && this != SENDING;
    }
}
