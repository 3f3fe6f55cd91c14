package org.palabre.web.api;

import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Reservation;
import org.palabre.web.api.ConferenceJson.OptionsJson;

/**
 * What somebody asks for, read from the body of POST or PATCH. A field that is missing keeps its value; in a new
 * conference it has the console's default. What only the product decides (number, PINs, state) may stand there, so that
 * what was read can be sent back, and changes nothing.
 */
final class ReservationBody {
    static final int DURATION_MINUTES = 60;
    static final int VALIDITY_DAYS = 7;
    static final int MAX_PARTICIPANTS = 10;
    private static final Set<String> KNOWN = names(ConferenceJson.class);
    private static final Set<String> OPTIONS = names(OptionsJson.class);

    private ReservationBody() {}

    /**
     * @param login whose conference it is when the body names nobody
     * @param language of its prompts when the body names none
     */
    static Reservation created(JsonObject body, String login, String language) {
        return read(
                body,
                new Reservation(
                        null,
                        login,
                        Optional.empty(),
                        DURATION_MINUTES,
                        VALIDITY_DAYS,
                        MAX_PARTICIPANTS,
                        language,
                        Options.NONE));
    }

    static Reservation changed(JsonObject body, ConferenceView current) {
        return read(
                body,
                new Reservation(
                        current.name(),
                        current.ownerLogin(),
                        current.plannedStart(),
                        current.durationMinutes(),
                        current.validityDays(),
                        current.maxParticipants(),
                        current.language(),
                        current.options()));
    }

    /** The version that the change was made on, if the body says. */
    static OptionalInt version(JsonObject body) {
        var fields = new Fields(body);
        int version = fields.number("version", -1);
        fields.check();
        return version < 0 ? OptionalInt.empty() : OptionalInt.of(version);
    }

    private static Reservation read(JsonObject body, Reservation known) {
        var fields = new Fields(body).only(KNOWN);
        var wish = new Reservation(
                fields.text("name", known.name()),
                fields.text("owner", known.ownerLogin()),
                fields.moment("plannedStart", known.plannedStart()),
                fields.number("durationMinutes", known.durationMinutes()),
                fields.number("validityDays", known.validityDays()),
                fields.number("maxParticipants", known.maxParticipants()),
                fields.text("language", known.language()),
                options(fields, known.options()));
        fields.check();
        return wish;
    }

    /** The object {@code options} of a body. */
    static Options options(Fields body, Options known) {
        Fields fields = body.within("options").only(OPTIONS);
        if (fields.flag("record", false)) {
            fields.wrong("record", "wrong.noRecordings", true);
        }
        return new Options(
                fields.flag("moderatorAnnounce", known.moderatorAnnounce()),
                fields.flag("userAnnounce", known.userAnnounce()),
                fields.flag("listenOnly", known.listenOnly()),
                fields.flag("waitForLeader", known.waitForLeader()));
    }

    static Set<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
