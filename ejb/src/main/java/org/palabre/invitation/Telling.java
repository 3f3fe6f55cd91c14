package org.palabre.invitation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;

/**
 * That everybody concerned is to be told.
 *
 * @param sequence of the meeting in calendars
 * @param start for reminders: of which start
 */
record Telling(Occasion occasion, int sequence, Optional<Instant> start) {
    String json() {
        JsonObjectBuilder object =
                Json.createObjectBuilder().add("occasion", occasion.name()).add("sequence", sequence);
        start.ifPresent(moment -> object.add("start", moment.toString()));
        return object.build().toString();
    }

    static Telling read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new Telling(
                    Occasion.valueOf(object.getString("occasion")),
                    object.getInt("sequence"),
                    Optional.ofNullable(object.getString("start", null)).map(Instant::parse));
        }
    }
}
