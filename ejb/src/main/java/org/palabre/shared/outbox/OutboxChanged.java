package org.palabre.shared.outbox;

/**
 * Entries changed: pages that show them should look again. Fired after the changes were stored, at most once a second
 * for one subject.
 */
public record OutboxChanged(Subject about) {}
