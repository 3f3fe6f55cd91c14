package org.palabre.session;

/** A session opened, moved its end, was locked, ended or closed. Fired in the transaction; look after it succeeded. */
public record SessionChanged(long session) {}
