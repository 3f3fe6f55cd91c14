package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.palabre.invitation.Meeting.Party;
import org.palabre.notification.Attachment;
import org.palabre.notification.CalendarPart;
import org.palabre.notification.Mail;
import org.palabre.notification.TextMessage;

/** Writes messages about conferences; sends nothing. */
@ApplicationScoped
class InvitationWriter {
    static final String QR_IMAGE = "qr.png";

    private CalendarWriter calendars;
    private QrCode qrCodes;

    protected InvitationWriter() {}

    @Inject
    InvitationWriter(CalendarWriter calendars, QrCode qrCodes) {
        this.calendars = calendars;
        this.qrCodes = qrCodes;
    }

    /** @param files that go with it, such as the report of what has ended */
    Mail mail(Invitation invitation, Addressee to, List<Attachment> files, Wording wording) {
        InvitationFacts facts = invitation.facts();
        boolean own = invitation instanceof Invitation.ForOrganiser;
        Map<String, Object> values = MessageValues.of(invitation, to);
        Function<Part, String> parts = part -> part(part, invitation, to, wording, values);
        String html = parts.apply(Part.HTML);
        return new Mail(
                to.address(),
                to.name(),
                own ? "" : facts.ownerMail(),
                own ? "" : facts.ownerName(),
                to.language(),
                line(parts.apply(Part.SUBJECT)),
                parts.apply(Part.TEXT),
                html,
                images(html, values.get("tapLink").toString()),
                files,
                calendar(invitation, to, values, () -> parts.apply(Part.CALENDAR)));
    }

    /** @param to whose address is a mobile number in E.164 */
    TextMessage text(Invitation invitation, Addressee to, Wording wording) {
        Map<String, Object> values = MessageValues.of(invitation, to);
        return new TextMessage(to.address(), ShortText.of(part(Part.SMS, invitation, to, wording, values)));
    }

    private static String part(
            Part part, Invitation invitation, Addressee to, Wording wording, Map<String, Object> values) {
        return wording.render(new TemplateKey(invitation.occasion(), to.language(), part), values);
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
            Invitation invitation, Addressee to, Map<String, Object> values, Supplier<String> description) {
        InvitationFacts facts = invitation.facts();
        if (facts.plannedStart().isEmpty() || facts.ownerMail().isEmpty()) {
            return Optional.empty();
        }
        return switch (invitation.occasion().calendar()) {
            case NONE -> Optional.empty();
            case REQUEST -> Optional.of(calendars.request(meeting(invitation, to, values, description.get())));
            case CANCEL -> Optional.of(calendars.cancel(meeting(invitation, to, values, description.get())));
        };
    }

    private static Meeting meeting(
            Invitation invitation, Addressee to, Map<String, Object> values, String description) {
        InvitationFacts facts = invitation.facts();
        return new Meeting(
                facts.uid(),
                facts.sequence(),
                facts.series().map(Series::name).orElse(facts.name()),
                description.strip(),
                location(invitation, values),
                invitation instanceof Invitation.ForOrganiser ? facts.console() : Optional.empty(),
                facts.series()
                        .map(series -> series.first().atZone(facts.zone()).toInstant())
                        .orElseGet(() -> facts.plannedStart().orElseThrow()),
                facts.series().map(Series::durationMinutes).orElse(facts.durationMinutes()),
                facts.zone(),
                facts.series(),
                new Party(facts.ownerMail(), facts.ownerName()),
                List.of(new Party(to.address(), to.name())));
    }

    /**
     * Phones dial it from the calendar. Not with the organiser's code, see {@link Meeting}; organisers are no guests.
     */
    private static String location(Invitation invitation, Map<String, Object> values) {
        String tap = values.get("tap").toString();
        return tap.isEmpty() || invitation instanceof Invitation.ForOrganiser
                ? values.get("access").toString()
                : tap;
    }

    /** A subject is one line, whatever a template or a name has in it. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
