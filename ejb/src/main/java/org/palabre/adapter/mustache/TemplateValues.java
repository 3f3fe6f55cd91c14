package org.palabre.adapter.mustache;

import com.samskivert.mustache.Escapers;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values of one rendering as its template gets to read them. Escaped for a page here and not by the tag: an
 * operator may write any tag. Lists count the steps through them, since nested ones multiply.
 */
final class TemplateValues {
    private static final int MOST_STEPS = 10_000;
    private final boolean html;
    private int steps;

    TemplateValues(boolean html) {
        this.html = html;
    }

    Map<String, Object> of(Map<?, ?> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> readable(entry.getValue())));
    }

    private Object readable(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case List<?> list -> new Counted(list.stream().map(this::readable).toList());
            case Map<?, ?> map -> of(map);
            default -> html ? Escapers.HTML.escape(value.toString()) : value.toString();
        };
    }

    private final class Counted extends AbstractList<Object> {
        private final List<Object> list;

        Counted(List<Object> list) {
            this.list = list;
        }

        /** @throws OutputTooLong when all lists together were gone through too often */
        @Override
        public Iterator<Object> iterator() {
            steps += 1 + list.size();
            if (steps > MOST_STEPS) {
                throw new OutputTooLong();
            }
            return list.iterator();
        }

        @Override
        public Object get(int index) {
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
