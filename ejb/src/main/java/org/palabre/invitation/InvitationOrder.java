package org.palabre.invitation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.palabre.message.MessageKeys;
import org.palabre.message.Occasion;

/**
 * That the messages of an invitation of its own are to be written.
 *
 * @param occasion {@code INVITED}: to those who have heard nothing yet; else to the others, too
 * @param spared addresses that never heard of what is taken back now
 */
record InvitationOrder(long invitation, int revision, Occasion occasion, Set<String> spared) {
    InvitationOrder {
        spared = Set.copyOf(spared);
    }

    String json() {
        return Json.createObjectBuilder()
                .add("sending", invitation)
                .add("revision", revision)
                .add("occasion", occasion.name())
                .add("spared", Json.createArrayBuilder(spared))
                .build()
                .toString();
    }

    static InvitationOrder read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new InvitationOrder(
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
        return key(invitation, revision);
    }

    static String key(long invitation, int revision) {
        return messageKey(invitation, revision, "all");
    }

    /** The same whenever the same is written again: nobody gets it twice. */
    static String messageKey(long invitation, int revision, String to) {
        return MessageKeys.OF_INVITATIONS + invitation + ":" + revision + ":" + to;
    }
}
