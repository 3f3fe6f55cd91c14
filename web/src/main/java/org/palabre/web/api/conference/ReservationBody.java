package org.palabre.web.api.conference;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Reservation;
import org.palabre.tariff.PackageView;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.api.OptionsJson;

/**
 * What somebody asks for, read from the body of POST or PATCH. A field that is missing keeps its value; in a new
 * conference it has the console's default. What only the product decides (number, PINs, state) may stand there, so that
 * what was read can be sent back, and changes nothing.
 */
public final class ReservationBody {
    static final int DURATION_MINUTES = 60;
    static final int VALIDITY_DAYS = 7;
    static final int MAX_PARTICIPANTS = 10;
    private static final Set<String> KNOWN = Json.names(ConferenceJson.class);
    private static final Set<String> KNOWN_OF_SERIES =
            Stream.concat(KNOWN.stream(), Stream.of("recurrence")).collect(Collectors.toUnmodifiableSet());

    private ReservationBody() {}

    /**
     * @param login whose conference it is when the body names nobody
     * @param language of its prompts when the body names none
     */
    public static Reservation created(JsonObject body, String login, String language) {
        return read(body, KNOWN, plain(login, language));
    }

    /** Reads a body that also says when the conferences of a series are held. */
    static Reservation createdOfSeries(JsonObject body, String login, String language) {
        return read(body, KNOWN_OF_SERIES, plain(login, language));
    }

    private static Reservation plain(String login, String language) {
        return Reservation.of(PackageView.STANDARD.terms(), null, login, language);
    }

    public static Reservation changed(JsonObject body, ConferenceView current) {
        return read(body, KNOWN, Reservation.of(current));
    }

    private static Reservation read(JsonObject body, Set<String> names, Reservation known) {
        var fields = new Fields(body).only(names);
        var wish = new Reservation(
                fields.text("name", known.name()),
                fields.text("owner", known.ownerLogin()),
                fields.moment("plannedStart", known.plannedStart()),
                fields.number("durationMinutes", known.durationMinutes()),
                fields.number("validityDays", known.validityDays()),
                fields.number("maxParticipants", known.maxParticipants()),
                fields.text("language", known.language()),
                OptionsJson.read(fields, known.options()));
        fields.check();
        return wish;
    }
}
