package org.palabre.notification;

/**
 * An iCalendar object (RFC 5545) in a mail.
 *
 * @param method {@code REQUEST} or {@code CANCEL}, the same as inside it (RFC 6047 §2.4)
 * @param content with CRLF line ends
 */
public record CalendarPart(String method, String content) {}
