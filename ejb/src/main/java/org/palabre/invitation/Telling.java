package org.palabre.invitation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That everybody concerned is to be told.
 *
 * @param sequence of the meeting in calendars
 * @param start for reminders: of which start
 * @param numbers of the conferences that the deed touched; empty: of all
 */
record Telling(Occasion occasion, int sequence, Optional<Instant> start, List<String> numbers) {
    Telling {
        numbers = List.copyOf(numbers);
    }

    String json() {
        JsonObjectBuilder object =
                Json.createObjectBuilder().add("occasion", occasion.name()).add("sequence", sequence);
        if (!numbers.isEmpty()) {
            object.add("numbers", Json.createArrayBuilder(numbers));
        }
        start.ifPresent(moment -> object.add("start", moment.toString()));
        return object.build().toString();
    }

    static Telling read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new Telling(
                    Occasion.valueOf(object.getString("occasion")),
                    object.getInt("sequence"),
                    Optional.ofNullable(object.getString("start", null)).map(Instant::parse),
                    numbers(object));
        }
    }

    private static List<String> numbers(JsonObject object) {
        return object.containsKey("numbers")
                ? object.getJsonArray("numbers").getValuesAs(JsonString::getString)
                : List.of();
    }
}
