package org.palabre.adapter.mustache;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a template may look into: maps by their keys, and lists. The library's own collectors would go on to fields and methods
 * of whatever they meet. One for each rendering: it counts the steps through lists, since nested lists multiply.
 */
final class MapsOnly implements Mustache.Collector {
    private static final int MOST_STEPS = 10_000;
    private int steps;

    @Override
    public Iterator<?> toIterator(Object value) {
        if (!(value instanceof List<?> list)) {
            return null;
        }
        steps += 1 + list.size();
        if (steps > MOST_STEPS) {
            throw new TooMuch();
        }
        return list.iterator();
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return context instanceof Map ? MapsOnly::value : null;
    }

    private static Object value(Object context, String name) {
        return context instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : Template.NO_FETCHER_FOUND;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
