package org.palabre.message;

/** How keys of the outbox tell the messages of one kind from others about the same conference. */
public final class MessageKeys {
    /** What was sent on its own begins so. Rows of former versions do, too. */
    public static final String OF_INVITATIONS = "sending:";

    private MessageKeys() {}
}
