package org.palabre.adapter.mustache;

import com.samskivert.mustache.Escapers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as they may stand in a page. Escaped here and not by the tag: an operator may write any tag. */
final class HtmlSafe {
    private HtmlSafe() {}

    static Map<String, Object> of(Map<String, ?> values) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> safe(entry.getValue())));
    }

    private static Object safe(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case List<?> list -> list.stream().map(HtmlSafe::safe).toList();
            case Map<?, ?> map ->
                map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> safe(entry.getValue())));
            default -> Escapers.HTML.escape(value.toString());
        };
    }
}
