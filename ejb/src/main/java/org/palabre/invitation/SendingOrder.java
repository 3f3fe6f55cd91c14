package org.palabre.invitation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * That the messages of an invitation of its own are to be written.
 *
 * @param occasion {@code INVITED}: to those who have heard nothing yet; else to the others, too
 */
record SendingOrder(long sending, int revision, Occasion occasion) {
    /** How the keys of all its messages begin. */
    static final String KEYS = "sending:";

    String json() {
        return Json.createObjectBuilder()
                .add("sending", sending)
                .add("revision", revision)
                .add("occasion", occasion.name())
                .build()
                .toString();
    }

    static SendingOrder read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new SendingOrder(
                    object.getJsonNumber("sending").longValueExact(),
                    object.getInt("revision"),
                    Occasion.valueOf(object.getString("occasion")));
        }
    }

    String key() {
        return messageKey(sending, revision, "all");
    }

    /** The same whenever the same is written again: nobody gets it twice. */
    static String messageKey(long sending, int revision, String to) {
        return KEYS + sending + ":" + revision + ":" + to;
    }
}
