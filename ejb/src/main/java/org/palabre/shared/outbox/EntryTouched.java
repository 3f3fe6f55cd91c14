package org.palabre.shared.outbox;

/**
 * An entry came or changed. Fired in the transaction that does it; within this package only.
 *
 * @param due whether it may be waiting for somebody to send it
 */
record EntryTouched(String kind, Subject about, boolean due) {}
