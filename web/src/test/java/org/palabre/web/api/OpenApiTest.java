package org.palabre.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palabre.conference.Reservation;
import org.yaml.snakeyaml.Yaml;

/** The document says what the code does, all of it and nothing else. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private final Map<String, Object> document = load();

    @Test
    void everyMethodShouldBeDocumentedAndTheOtherWayRound() {
        Set<String> coded = methods().map(OpenApiTest::address).collect(Collectors.toCollection(TreeSet::new));

        assertThat(operations().keySet()).isEqualTo(coded);
        assertThat(coded).hasSizeGreaterThan(15);
    }

    @Test
    void everyQueryParameterShouldBeDocumentedAndTheOtherWayRound() {
        Map<String, Set<String>> coded = methods()
                .collect(Collectors.groupingBy(
                        OpenApiTest::address,
                        Collectors.flatMapping(OpenApiTest::queryParameters, Collectors.toSet())));

        operations()
                .forEach((address, operation) ->
                        assertThat(named(operation)).as(address).isEqualTo(coded.get(address)));
    }

    @Test
    void everyFieldShouldBeDocumentedWithItsTypeAndTheOtherWayRound() {
        List<Class<?>> records = classes()
                .filter(Class::isRecord)
                .filter(type -> type.getSimpleName().endsWith("Json"))
                .filter(type -> type != ListJson.class)
                .toList();

        assertThat(records).hasSizeGreaterThan(10);
        records.forEach(type -> assertThat(properties(schemaName(type)))
                .as(schemaName(type))
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, c -> described(c.getGenericType())))));
    }

    @Test
    void listsShouldHaveTheFieldsOfAList() {
        List<String> fields = Arrays.stream(ListJson.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(properties("ConferenceList")).containsOnlyKeys(fields);
        assertThat(properties("SessionList")).containsOnlyKeys(fields);
        assertThat(properties("MessageList")).containsOnlyKeys(fields);
        assertThat(properties("ContactList")).containsOnlyKeys(fields);
        assertThat(properties("InvitationList")).containsOnlyKeys(fields);
    }

    @Test
    void aReservationShouldHaveTheFieldsOfAWish() {
        Set<String> fields = Arrays.stream(Reservation.class.getRecordComponents())
                .map(component -> component.getName().replace("ownerLogin", "owner"))
                .collect(Collectors.toSet());
        fields.add("version");

        assertThat(properties("Reservation").keySet()).isEqualTo(fields);
    }

    @Test
    void everyReferenceShouldLeadSomewhere() {
        references(document)
                .forEach(reference -> assertThat(at(reference)).as(reference).isNotNull());
    }

    private static Stream<Class<?>> classes() {
        try {
            var folder = java.nio.file.Path.of(Api.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve("org/palabre/web/api");
            try (var files = Files.walk(folder)) {
                return files
                        .map(file -> folder.relativize(file).toString().replace(java.io.File.separatorChar, '.'))
                        .filter(name -> name.endsWith(".class"))
                        .map(name -> "org.palabre.web.api." + name.replace(".class", ""))
                        .<Class<?>>map(OpenApiTest::load)
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OpenApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Method> methods() {
        return classes()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> verb(method).isPresent());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String address(Method method) {
        Path own = method.getAnnotation(Path.class);
        return verb(method).orElseThrow() + " /"
                + method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    }

    private static Stream<String> queryParameters(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value);
    }

    private Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> operations = new java.util.TreeMap<>();
        map(document.get("paths")).forEach((path, methods) -> map(methods).forEach((verb, operation) -> {
            if (METHODS.contains(verb)) {
                operations.put(verb.toUpperCase(Locale.ROOT) + " " + path, map(operation));
            }
        }));
        return operations;
    }

    private Set<String> named(Map<String, Object> operation) {
        return list(operation.getOrDefault("parameters", List.of())).stream()
                .map(OpenApiTest::map)
                .map(parameter -> parameter.containsKey("$ref") ? at((String) parameter.get("$ref")) : parameter)
                .filter(parameter -> parameter.get("in").equals("query"))
                .map(parameter -> (String) parameter.get("name"))
                .collect(Collectors.toSet());
    }

    /** Each property by what counts: its type, format, choices, or what it refers to. */
    private Map<String, Map<String, Object>> properties(String schema) {
        Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
        map(at("#/components/schemas/" + schema).get("properties")).forEach((name, property) -> {
            Map<String, Object> counted = new LinkedHashMap<>(map(property));
            counted.keySet().retainAll(Set.of("type", "format", "enum", "items", "$ref"));
            properties.put(name, counted);
        });
        return properties;
    }

    private static String schemaName(Class<?> type) {
        return type.getSimpleName().replace("Json", "");
    }

    private static Map<String, Object> described(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type inner = parameterized.getActualTypeArguments()[0];
            return parameterized.getRawType() == Optional.class
                    ? orNull(described(inner))
                    : Map.of("type", "array", "items", described(inner));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        if (plain.isRecord()) {
            return Map.of("$ref", "#/components/schemas/" + schemaName(plain));
        }
        return plain == Instant.class
                ? Map.of("type", "string", "format", "date-time")
                : plain == LocalDate.class ? Map.of("type", "string", "format", "date") : Map.of("type", simple(plain));
    }

    private static String simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "boolean";
            case "int", "long", "Integer", "Long" -> "integer";
            case "String", "ZoneId" -> "string";
            default -> throw new AssertionError(type);
        };
    }

    private static Map<String, Object> orNull(Map<String, Object> described) {
        Map<String, Object> or = new LinkedHashMap<>(described);
        or.put("type", List.of(described.get("type"), "null"));
        or.computeIfPresent("enum", (key, choices) -> Stream.concat(list(choices).stream(), Stream.of((Object) null))
                .toList());
        return or;
    }

    private static Set<String> references(Object node) {
        Set<String> found = new TreeSet<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("$ref".equals(key)) {
                    found.add((String) value);
                }
                found.addAll(references(value));
            });
        } else if (node instanceof Collection<?> all) {
            all.forEach(value -> found.addAll(references(value)));
        }
        return found;
    }

    private Map<String, Object> at(String reference) {
        Object node = document;
        for (String step : reference.replace("#/", "").split("/")) {
            node = map(node).get(step);
        }
        return map(node);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object node) {
        return (List<Object>) node;
    }

    private static Map<String, Object> load() {
        try (var reader = Files.newBufferedReader(java.nio.file.Path.of("src/main/webapp/api/openapi.yaml"))) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
