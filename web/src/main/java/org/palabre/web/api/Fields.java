package org.palabre.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.shared.DomainException.Problem;

/**
 * Reads a body's fields by type. Finds all faults, each at its field, before {@link #check} throws; until then a faulty
 * field reads as if it were missing.
 */
public final class Fields {
    private final JsonObject json;
    private final String prefix;
    private final List<Problem> problems;

    public Fields(JsonObject json) {
        this(json, "", new ArrayList<>());
    }

    private Fields(JsonObject json, String prefix, List<Problem> problems) {
        this.json = json;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** Refuses all others. */
    public Fields only(Set<String> known) {
        json.keySet().stream().filter(name -> !known.contains(name)).sorted().forEach(name -> {
            problems.add(new Problem(Optional.of(prefix + cut(name)), "wrong.unknownField", List.of()));
        });
        return this;
    }

    public String text(String name, String otherwise) {
        return switch (json.get(name)) {
            case null -> otherwise;
            case JsonString text ->
                wellFormed(text.getString()) ? text.getString() : wrong(name, "wrong.controlCharacters", otherwise);
            default -> wrong(name, "wrong.text", otherwise);
        };
    }

    public int number(String name, int otherwise) {
        return switch (json.get(name)) {
            case null -> otherwise;
            case JsonNumber number -> whole(name, number, otherwise);
            default -> wrong(name, "wrong.number", otherwise);
        };
    }

    public boolean flag(String name, boolean otherwise) {
        JsonValue value = json.get(name);
        if (value == null) {
            return otherwise;
        }
        return value == JsonValue.TRUE || value != JsonValue.FALSE && wrong(name, "wrong.flag", otherwise);
    }

    /** {@code null} takes a moment away. */
    public Optional<Instant> moment(String name, Optional<Instant> otherwise) {
        JsonValue value = json.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        return (value instanceof JsonString text ? moment(text.getString()) : Optional.<Instant>empty())
                .or(() -> wrong(name, "wrong.moment", otherwise));
    }

    /** Null is as if it were missing. */
    public boolean given(String name) {
        return json.getOrDefault(name, JsonValue.NULL) != JsonValue.NULL;
    }

    public Optional<LocalDate> date(String name) {
        return read(name, LocalDate::parse, "wrong.date");
    }

    /** Of the day, such as {@code 09:30}. */
    public Optional<LocalTime> time(String name) {
        return read(name, LocalTime::parse, "wrong.time");
    }

    public ZoneId zone(String name, ZoneId otherwise) {
        return read(name, ZoneId::of, "wrong.zone").orElse(otherwise);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return given(name) ? choice(name, json.get(name), type) : Optional.empty();
    }

    /** Of an array; none when it is missing. */
    public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        if (!given(name)) {
            return List.of();
        }
        return json.get(name) instanceof JsonArray all
                ? all.stream()
                        .flatMap(one -> choice(name, one, type).stream())
                        .distinct()
                        .toList()
                : wrong(name, "wrong.list", List.of());
    }

    /** Of an array of whole numbers, each once; none when it is missing. */
    public List<Long> ids(String name) {
        if (!given(name)) {
            return List.of();
        }
        return json.get(name) instanceof JsonArray all && all.stream().allMatch(Fields::isId)
                ? all.stream()
                        .map(one -> ((JsonNumber) one).longValueExact())
                        .distinct()
                        .toList()
                : wrong(name, "wrong.list", List.of());
    }

    /** Of an array of texts, each once. @param most more are a fault */
    public List<String> texts(String name, int most) {
        return json.get(name) instanceof JsonArray all
                        && all.size() <= most
                        && all.stream().allMatch(one -> one instanceof JsonString text && wellFormed(text.getString()))
                ? all.stream()
                        .map(one -> ((JsonString) one).getString())
                        .distinct()
                        .toList()
                : wrong(name, "wrong.list", List.of());
    }

    private static boolean isId(JsonValue value) {
        return value instanceof JsonNumber number && number.toString().matches("\\d{1,18}");
    }

    private <E extends Enum<E>> Optional<E> choice(String name, JsonValue value, Class<E> type) {
        Optional<E> meant = Arrays.stream(type.getEnumConstants())
                .filter(one -> value instanceof JsonString text && one.name().equalsIgnoreCase(text.getString()))
                .findFirst();
        if (meant.isEmpty()) {
            String all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            problems.add(new Problem(Optional.of(prefix + name), "wrong.oneOf", List.of(all)));
        }
        return meant;
    }

    private <T> Optional<T> read(String name, Function<String, T> parse, String fault) {
        if (!given(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(((JsonString) json.get(name)).getString()));
        } catch (DateTimeException | ClassCastException e) {
            return wrong(name, fault, Optional.empty());
        }
    }

    /** The fields of an object in this one; its faults count here. */
    public Fields within(String name) {
        return switch (json.get(name)) {
            case null -> new Fields(JsonValue.EMPTY_JSON_OBJECT, prefix + name + ".", problems);
            case JsonObject object -> new Fields(object, prefix + name + ".", problems);
            default -> wrong(name, "wrong.object", new Fields(JsonValue.EMPTY_JSON_OBJECT, name + ".", problems));
        };
    }

    public boolean has(String name) {
        return json.containsKey(name);
    }

    public <T> T wrong(String name, String key, T otherwise) {
        problems.add(new Problem(Optional.of(prefix + name), key, List.of()));
        return otherwise;
    }

    /** @throws Malformed when anything was wrong */
    public void check() {
        if (!problems.isEmpty()) {
            throw new Malformed(problems);
        }
    }

    /** With its offset; empty when it is none, or outside the years 1970 to 9999. */
    public static Optional<Instant> moment(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return moment.getYear() < 1970 || moment.getYear() > 9999
                    ? Optional.empty()
                    : Optional.of(moment.toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int whole(String name, JsonNumber number, int otherwise) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return wrong(name, "wrong.number", otherwise);
        }
    }

    /** Half a surrogate pair is no character; no database takes it. */
    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE || point == 0);
    }

    private static String cut(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }
}
