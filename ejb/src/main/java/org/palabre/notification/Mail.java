package org.palabre.notification;

import java.util.List;
import java.util.Optional;

/**
 * One mail to one person.
 *
 * @param to RFC 5321 address
 * @param toName shown beside it, or empty
 * @param replyTo address that answers go to, or empty
 * @param replyToName shown beside it, or empty
 * @param language {@code fr} or {@code en}
 * @param text the whole message without HTML
 * @param html a whole page; refers to the images as {@code cid:<name>}
 * @param calendar the meeting, which calendars take over (RFC 5546)
 */
public record Mail(
        String to,
        String toName,
        String replyTo,
        String replyToName,
        String language,
        String subject,
        String text,
        String html,
        List<Attachment> images,
        List<Attachment> files,
        Optional<CalendarPart> calendar) {
    public Mail {
        images = List.copyOf(images);
        files = List.copyOf(files);
    }
}
