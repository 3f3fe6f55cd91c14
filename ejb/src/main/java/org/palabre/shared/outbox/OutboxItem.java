package org.palabre.shared.outbox;

/**
 * An entry with its content.
 *
 * @param payload JSON as its kind writes it
 */
public record OutboxItem(OutboxView entry, String payload) {}
