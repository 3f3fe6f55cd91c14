package org.palabre.notification;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/** Looked up once: doing so for each message takes longer than writing it. */
final class Json {
    static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    static JsonObject object(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
