package org.palabre.shared.outbox;

/**
 * What a handler is to do.
 *
 * @param id unique, at most 36 characters; the same for each try, another when somebody sends the entry again
 * @param payload JSON as the writer of the entry wrote it
 * @param owner login of the person who causes it
 * @param attempt number of this try, from 1
 */
public record OutboxDelivery(String id, String kind, String payload, Subject about, String owner, int attempt) {}
