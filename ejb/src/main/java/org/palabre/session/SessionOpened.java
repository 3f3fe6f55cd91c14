package org.palabre.session;

/** The door is open: those who wait may come in. Fired in the transaction; look after it succeeded. */
public record SessionOpened(long session) {}
