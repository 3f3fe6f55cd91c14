package org.palabre.guest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.message.Occasion;

/**
 * What everybody concerned is to be told, as the outbox keeps it until it is written.
 *
 * @param sequence of the meeting in calendars
 * @param start for reminders: of which start
 * @param numbers of the conferences that are concerned; empty: of all
 * @param spared addresses that never heard of what is taken back now
 */
record Notice(Occasion occasion, int sequence, Optional<Instant> start, List<String> numbers, Set<String> spared) {
    Notice {
        numbers = List.copyOf(numbers);
        spared = Set.copyOf(spared);
    }

    static Notice of(Occasion occasion, int sequence, List<String> numbers) {
        return new Notice(occasion, sequence, Optional.empty(), numbers, Set.of());
    }

    /** Whether that conference is concerned. */
    boolean touches(String number) {
        return numbers.isEmpty() || numbers.contains(number);
    }

    String json() {
        JsonObjectBuilder object =
                Json.createObjectBuilder().add("occasion", occasion.name()).add("sequence", sequence);
        if (!numbers.isEmpty()) {
            object.add("numbers", Json.createArrayBuilder(numbers));
        }
        if (!spared.isEmpty()) {
            object.add("spared", Json.createArrayBuilder(spared));
        }
        start.ifPresent(moment -> object.add("start", moment.toString()));
        return object.build().toString();
    }

    static Notice read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new Notice(
                    Occasion.valueOf(object.getString("occasion")),
                    object.getInt("sequence"),
                    Optional.ofNullable(object.getString("start", null)).map(Instant::parse),
                    texts(object, "numbers"),
                    Set.copyOf(texts(object, "spared")));
        }
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }
}
