package org.palabre.start;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.palabre.shared.Environment;

/**
 * A name that is none of ours counts as not set, and nobody would notice: it is refused, with the one that was meant.
 */
record KnownNames(Set<String> names) {
    List<String> refusals(Environment environment) {
        return environment.values().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> name + " is no setting. Was " + nearest(name) + " meant?")
                .toList();
    }

    private String nearest(String name) {
        return names.stream()
                .min(Comparator.comparingInt((String known) -> distance(name, known))
                        .thenComparing(known -> known))
                .orElseThrow();
    }

    /** How many letters must be put in, taken away or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
