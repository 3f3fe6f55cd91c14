package org.palabre.notification;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.palabre.shared.outbox.OutboxItem;

/** What an entry of the outbox says, for a page that shows it. */
public sealed interface Preview {
    /** @return empty for kinds that are no message */
    static Optional<Preview> of(OutboxItem item) {
        return switch (item.entry().kind()) {
            case MailHandler.KIND -> Optional.of(MailPreview.of(MailJson.read(item.payload())));
            case TextHandler.KIND -> Optional.of(TextPreview.of(TextJson.read(item.payload())));
            default -> Optional.empty();
        };
    }

    /**
     * @param to address, with the name where there is one
     * @param html complete in itself: its images are data; to be shown in a frame without rights, others wrote part of
     *     it
     * @param files names of what is attached
     * @param calendar the meeting as calendars read it, or empty
     */
    record MailPreview(
            String to, String language, String subject, String text, String html, List<String> files, String calendar)
            implements Preview {
        public static MailPreview of(Mail mail) {
            return new MailPreview(
                    mail.toName().isEmpty() ? mail.to() : mail.toName() + " <" + mail.to() + ">",
                    mail.language(),
                    mail.subject(),
                    mail.text(),
                    withImages(mail),
                    mail.files().stream().map(Attachment::name).toList(),
                    mail.calendar().map(CalendarPart::content).orElse(""));
        }

        private static String withImages(Mail mail) {
            String html = mail.html();
            for (Attachment image : mail.images()) {
                html = html.replace(
                        "cid:" + image.name(),
                        "data:" + image.type() + ";base64,"
                                + Base64.getEncoder().encodeToString(image.content()));
            }
            return html;
        }
    }

    /** @param parts how it travels, and what it costs */
    record TextPreview(String to, String text, TextParts parts) implements Preview {
        public static TextPreview of(TextMessage text) {
            return new TextPreview(text.to(), text.text(), TextParts.of(text.text()));
        }
    }
}
