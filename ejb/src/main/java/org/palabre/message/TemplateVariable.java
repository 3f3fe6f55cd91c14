package org.palabre.message;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A name that a template may use.
 *
 * @param list name of the list within which alone it is known, or empty
 * @param sample what it stands for in a preview, or empty: for lists and flags, and where this occasion has nothing to
 *     say
 */
public record TemplateVariable(String list, String name, Kind kind, String sample) {
    /** How it is written. */
    public enum Kind {
        TEXT,
        /** A section that shows or does not. */
        FLAG,
        /** A section that is repeated for each entry. */
        LIST
    }

    /** All that values have, those of lists behind them. */
    static List<TemplateVariable> of(Map<?, ?> values) {
        return of("", values).toList();
    }

    private static Stream<TemplateVariable> of(String list, Map<?, ?> values) {
        return values.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .flatMap(entry -> of(list, entry.getKey().toString(), entry.getValue()));
    }

    private static Stream<TemplateVariable> of(String list, String name, Object value) {
        return switch (value) {
            case List<?> entries ->
                Stream.concat(
                        Stream.of(new TemplateVariable(list, name, Kind.LIST, "")),
                        entries.stream().limit(1).flatMap(entry -> of(name, (Map<?, ?>) entry)));
            case Boolean flag -> Stream.of(new TemplateVariable(list, name, Kind.FLAG, ""));
            default -> Stream.of(new TemplateVariable(list, name, Kind.TEXT, value.toString()));
        };
    }
}
