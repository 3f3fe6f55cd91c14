package org.palabre.notification;

/**
 * One short message to one mobile phone.
 *
 * @param to E.164 with the plus
 * @param text any length; the adapter cuts it into parts
 */
public record TextMessage(String to, String text) {}
