package org.palabre.web.api.invitation;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.invitation.InvitationRequest;
import org.palabre.invitation.InvitationView;
import org.palabre.web.api.Fields;

/**
 * An invitation of its own, read from the body of POST or PATCH.
 *
 * @param guests by the language that they read
 */
record InvitationBody(InvitationRequest request, Map<String, String> guests) {
    private static final int DURATION_MINUTES = 60;
    private static final Set<String> KNOWN = Set.of(
            "conference",
            "name",
            "organiser",
            "plannedStart",
            "durationMinutes",
            "zone",
            "guests",
            "language",
            "version");

    /** @param organiser where the body names none; language and zone too */
    static InvitationBody sent(JsonObject body, String organiser, String language, ZoneId zone) {
        return read(body, new InvitationRequest("", "", organiser, Optional.empty(), DURATION_MINUTES, zone), language);
    }

    /** What is missing stays. */
    static InvitationBody changed(JsonObject body, InvitationView sent, String language) {
        var known = new InvitationRequest(
                sent.conference(),
                sent.name(),
                sent.organiser(),
                Optional.of(sent.plannedStart()),
                sent.durationMinutes(),
                sent.zone());
        return read(body, known, language);
    }

    private static InvitationBody read(JsonObject body, InvitationRequest known, String otherwise) {
        var fields = new Fields(body).only(KNOWN);
        var request = new InvitationRequest(
                fields.text("conference", known.conference()),
                fields.text("name", known.name()),
                fields.text("organiser", known.organiser()),
                fields.moment("plannedStart", known.plannedStart()),
                fields.number("durationMinutes", known.durationMinutes()),
                fields.zone("zone", known.zone()));
        String language = fields.text("language", otherwise);
        if (!Set.of("fr", "en").contains(language)) {
            fields.wrong("language", "wrong.choice", language);
        }
        String guests = fields.text("guests", "");
        fields.check();
        return new InvitationBody(request, Map.of(language, guests));
    }
}
