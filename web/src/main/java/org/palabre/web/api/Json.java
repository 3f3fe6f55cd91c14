package org.palabre.web.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the JSON of a request. */
public final class Json {
    /** Bytes. The longest honest body has some 500. */
    static final int LONGEST_BODY = 65_536;

    private Json() {}

    /**
     * @return the object in the body; an empty one when there is no body
     * @throws Malformed when it is no JSON object
     * @throws TooLarge over {@link #LONGEST_BODY}
     */
    public static JsonObject object(InputStream body) {
        byte[] bytes = bytes(body);
        if (blank(bytes)) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonParser parser = jakarta.json.Json.createParser(new ByteArrayInputStream(bytes))) {
            if (parser.next() == JsonParser.Event.START_OBJECT) {
                JsonObject object = parser.getObject();
                if (!parser.hasNext()) {
                    return object;
                }
            }
        } catch (RuntimeException e) {
            // beside JsonException the library throws bare ones, such as for nesting that is too deep
            throw Malformed.of("wrong.json");
        }
        throw Malformed.of("wrong.json");
    }

    /** The fields that a body may have which is written as this record. */
    public static Set<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                throw new TooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
