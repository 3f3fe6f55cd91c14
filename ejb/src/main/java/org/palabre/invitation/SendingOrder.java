package org.palabre.invitation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Set;

/**
 * That the messages of an invitation of its own are to be written.
 *
 * @param occasion {@code INVITED}: to those who have heard nothing yet; else to the others, too
 * @param spared addresses that never heard of what is taken back now
 */
record SendingOrder(long sending, int revision, Occasion occasion, Set<String> spared) {
    /** How the keys of all its messages begin. */
    static final String KEYS = "sending:";

    SendingOrder {
        spared = Set.copyOf(spared);
    }

    String json() {
        return Json.createObjectBuilder()
                .add("sending", sending)
                .add("revision", revision)
                .add("occasion", occasion.name())
                .add("spared", Json.createArrayBuilder(spared))
                .build()
                .toString();
    }

    static SendingOrder read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new SendingOrder(
                    object.getJsonNumber("sending").longValueExact(),
                    object.getInt("revision"),
                    Occasion.valueOf(object.getString("occasion")),
                    Set.copyOf(spared(object)));
        }
    }

    /** Orders of former versions spare nobody. */
    private static List<String> spared(JsonObject object) {
        return object.containsKey("spared")
                ? object.getJsonArray("spared").getValuesAs(JsonString::getString)
                : List.of();
    }

    String key() {
        return key(sending, revision);
    }

    static String key(long sending, int revision) {
        return messageKey(sending, revision, "all");
    }

    /** A key that is the same whenever the same is written again: nobody gets it twice. */
    static String messageKey(long sending, int revision, String to) {
        return KEYS + sending + ":" + revision + ":" + to;
    }
}
