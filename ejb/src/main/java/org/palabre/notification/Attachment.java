package org.palabre.notification;

/**
 * A file that travels with a mail.
 *
 * @param name file name; for an image also its content id
 * @param type media type, such as {@code image/png}
 */
public record Attachment(String name, String type, byte[] content) {}
