package org.palabre.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A record as a JSON object: its fields in the order they are declared, empty ones as null, moments in UTC to the
 * millisecond. The same whatever JSON library and settings the server has.
 */
public final class RecordJson {
    private RecordJson() {}

    public static JsonObject of(Record record) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (RecordComponent field : record.getClass().getRecordComponents()) {
            object.add(field.getName(), value(read(field, record)));
        }
        return object.build();
    }

    private static JsonValue value(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(RecordJson::value).orElse(JsonValue.NULL);
            case String text -> Json.createValue(text);
            case Integer number -> Json.createValue(number);
            case Long number -> Json.createValue(number);
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case Instant moment ->
                Json.createValue(moment.truncatedTo(ChronoUnit.MILLIS).toString());
            case LocalDate day -> Json.createValue(day.toString());
            case ZoneId zone -> Json.createValue(zone.getId());
            case Enum<?> choice -> Json.createValue(choice.name());
            case List<?> list ->
                list.stream()
                        .map(RecordJson::value)
                        .collect(Json::createArrayBuilder, JsonArrayBuilder::add, JsonArrayBuilder::addAll)
                        .build();
            case Record record -> of(record);
            default -> throw new IllegalStateException("no JSON for " + value.getClass());
        };
    }

    private static Object read(RecordComponent field, Record record) {
        try {
            return field.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
