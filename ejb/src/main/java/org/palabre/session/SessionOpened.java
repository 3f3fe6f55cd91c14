package org.palabre.session;

/** The door is open: who waits may come in. Fired in the transaction; look after it succeeded. */
public record SessionOpened(long session) {}
