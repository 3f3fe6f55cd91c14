package org.palabre.session;

/**
 * A session that was open is over, everybody has left. Fired within the transaction: observe it to write down what must
 * happen.
 */
public record SessionClosed(long session, String conference, String ownerLogin) {}
