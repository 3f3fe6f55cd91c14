package org.palabre.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.palabre.message.Meeting.Party;
import org.palabre.notification.Attachment;
import org.palabre.notification.CalendarPart;
import org.palabre.notification.Mail;
import org.palabre.notification.TextMessage;

/** Writes messages about conferences; sends nothing. */
@ApplicationScoped
public class MessageWriter {
    static final String QR_IMAGE = "qr.png";

    private CalendarWriter calendars;
    private QrCode qrCodes;

    protected MessageWriter() {}

    @Inject
    MessageWriter(CalendarWriter calendars, QrCode qrCodes) {
        this.calendars = calendars;
        this.qrCodes = qrCodes;
    }

    /** @param files that go with it, such as the report of what has ended */
    public Mail mail(Message message, Addressee to, List<Attachment> files, Wording wording) {
        MessageFacts facts = message.facts();
        boolean own = message instanceof Message.ForOrganiser;
        Map<String, Object> values = MessageValues.of(message, to);
        Function<MessagePart, String> parts = part -> part(part, message, to, wording, values);
        String html = parts.apply(MessagePart.HTML);
        return new Mail(
                to.address(),
                to.name(),
                own ? "" : facts.ownerMail(),
                own ? "" : facts.ownerName(),
                to.language(),
                line(parts.apply(MessagePart.SUBJECT)),
                parts.apply(MessagePart.TEXT),
                html,
                images(html, values.get("tapLink").toString()),
                files,
                calendar(message, to, values, () -> parts.apply(MessagePart.CALENDAR)));
    }

    /** @param to whose address is a mobile number in E.164 */
    public TextMessage text(Message message, Addressee to, Wording wording) {
        Map<String, Object> values = MessageValues.of(message, to);
        return new TextMessage(to.address(), ShortText.of(part(MessagePart.SMS, message, to, wording, values)));
    }

    private static String part(
            MessagePart part, Message message, Addressee to, Wording wording, Map<String, Object> values) {
        return wording.render(new TemplateKey(message.occasion(), to.language(), part), values);
    }

    /** A template may come without the picture: then it would hang below the mail as a file. */
    private List<Attachment> images(String html, String tapLink) {
        return tapLink.isEmpty() || !html.contains("cid:" + QR_IMAGE)
                ? List.of()
                : List.of(new Attachment(QR_IMAGE, "image/png", qrCodes.png(tapLink)));
    }

    /**
     * Of a conference that starts whenever somebody comes there is nothing to keep, and a meeting is called by an
     * address.
     */
    private Optional<CalendarPart> calendar(
            Message message, Addressee to, Map<String, Object> values, Supplier<String> description) {
        MessageFacts facts = message.facts();
        if (facts.plannedStart().isEmpty() || facts.ownerMail().isEmpty()) {
            return Optional.empty();
        }
        return switch (message.occasion().calendar()) {
            case NONE -> Optional.empty();
            case REQUEST -> Optional.of(calendars.request(meeting(message, to, values, description.get())));
            case CANCEL -> Optional.of(calendars.cancel(meeting(message, to, values, description.get())));
        };
    }

    private static Meeting meeting(Message message, Addressee to, Map<String, Object> values, String description) {
        MessageFacts facts = message.facts();
        return new Meeting(
                facts.uid(),
                facts.sequence(),
                facts.series().map(MeetingSeries::name).orElse(facts.name()),
                description.strip(),
                location(message, values),
                message instanceof Message.ForOrganiser ? facts.console() : Optional.empty(),
                facts.series()
                        .map(series -> series.first().atZone(facts.zone()).toInstant())
                        .orElseGet(() -> facts.plannedStart().orElseThrow()),
                facts.series().map(MeetingSeries::durationMinutes).orElse(facts.durationMinutes()),
                facts.zone(),
                facts.series(),
                new Party(facts.ownerMail(), facts.ownerName()),
                List.of(new Party(to.address(), to.name())));
    }

    /** Phones dial it from the calendar. Not with the organiser's code, see {@link Meeting}, and they are no guest. */
    private static String location(Message message, Map<String, Object> values) {
        String tap = values.get("tap").toString();
        return tap.isEmpty() || message instanceof Message.ForOrganiser
                ? values.get("access").toString()
                : tap;
    }

    /** A subject is one line, whatever a template or a name has in it. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
