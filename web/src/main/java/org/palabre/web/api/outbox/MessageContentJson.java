package org.palabre.web.api.outbox;

import java.util.List;
import java.util.Optional;
import org.palabre.notification.Preview;
import org.palabre.notification.Preview.MailPreview;
import org.palabre.notification.Preview.TextPreview;
import org.palabre.shared.outbox.OutboxItem;

/**
 * A message with what it says.
 *
 * @param html null for a short message
 * @param files names of what is attached
 * @param calendar the meeting as calendars read it, or null
 * @param parts in how many a short message travels; null for a mail
 */
public record MessageContentJson(
        MessageJson message,
        String text,
        Optional<String> html,
        List<String> files,
        Optional<String> calendar,
        Optional<Integer> parts) {
    static MessageContentJson of(OutboxItem item) {
        var message = MessageJson.of(item.entry());
        Preview preview = Preview.of(item).orElse(null);
        return switch (preview) {
            case null ->
                new MessageContentJson(message, "", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
            case MailPreview mail ->
                new MessageContentJson(
                        message,
                        mail.text(),
                        Optional.of(mail.html()),
                        mail.files(),
                        Optional.of(mail.calendar()).filter(meeting -> !meeting.isEmpty()),
                        Optional.empty());
            case TextPreview sms ->
                new MessageContentJson(
                        message,
                        sms.text(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(sms.parts().parts().size()));
        };
    }
}
