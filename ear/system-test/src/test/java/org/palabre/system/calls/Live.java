package org.palabre.system.calls;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A running conference as REST shows it at one moment. */
public record Live(
        long session,
        Optional<Instant> endsAt,
        long remainingSeconds,
        boolean locked,
        boolean stale,
        List<Person> people) {

    /** One leg; {@code number} is empty when withheld. */
    public record Person(
            String leg, String number, String name, String role, String state, boolean muted, boolean handRaised) {
        public boolean isIn() {
            return state.equals("IN");
        }

        private static Person of(JsonObject json) {
            return new Person(
                    json.getString("leg"),
                    json.getString("number", ""),
                    json.getString("name", ""),
                    json.getString("role"),
                    json.getString("state"),
                    json.getBoolean("muted"),
                    json.getBoolean("handRaised"));
        }
    }

    static Live of(JsonObject json) {
        return new Live(
                json.getJsonNumber("session").longValue(),
                moment(json, "endsAt"),
                json.getJsonNumber("remainingSeconds").longValue(),
                json.getBoolean("locked"),
                json.getBoolean("stale"),
                json.getJsonArray("participants").getValuesAs(JsonObject.class).stream()
                        .map(Person::of)
                        .toList());
    }

    /** Null and missing are the same. */
    public static Optional<Instant> moment(JsonObject json, String name) {
        return json.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL
                ? Optional.empty()
                : Optional.of(Instant.parse(json.getString(name)));
    }

    public long inside() {
        return people.stream().filter(Person::isIn).count();
    }

    public long with(String state) {
        return people.stream().filter(person -> person.state().equals(state)).count();
    }

    public Optional<Person> person(String number) {
        return people.stream().filter(one -> one.number().equals(number)).findFirst();
    }
}
