package org.palabre.shared;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where settings are given: Java system properties, which win, and environment variables. */
public record Environment(Map<String, String> values) {
    private static final String OURS = "PALABRE_";

    public static Environment ofThisProcess() {
        Map<String, String> values = new TreeMap<>(System.getenv());
        System.getProperties().stringPropertyNames().forEach(name -> values.put(name, System.getProperty(name)));
        values.keySet().removeIf(name -> !name.startsWith(OURS));
        return new Environment(Map.copyOf(values));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Without the values: some are secrets. */
    @Override
    public String toString() {
        return "Environment" + values.keySet();
    }
}
