package org.palabre.notification;

import jakarta.json.JsonObject;

/** A short message as the outbox keeps it. */
final class TextJson {
    private TextJson() {}

    static String write(TextMessage text) {
        return Json.PROVIDER
                .createObjectBuilder()
                .add("to", text.to())
                .add("text", text.text())
                .build()
                .toString();
    }

    static TextMessage read(String text) {
        JsonObject json = Json.object(text);
        return new TextMessage(json.getString("to"), json.getString("text"));
    }
}
