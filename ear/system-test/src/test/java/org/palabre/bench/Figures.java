package org.palabre.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** The figures of one benchmark: printed, and kept in {@code target/benchmarks/<name>.txt}. */
final class Figures {
    private final Path file;

    Figures(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "benchmarks"));
            file = folder.resolve(name + ".txt");
            Files.deleteIfExists(file);
            tell("%s, load of the machine %s", Machine.description(), Machine.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tell(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println("[bench] " + line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line with how many, the middle, the slow ones. */
    void times(String what, Collection<Double> millis) {
        tell(
                "%s: %d times, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms",
                what,
                millis.size(),
                percentile(millis, 50),
                percentile(millis, 95),
                percentile(millis, 99),
                percentile(millis, 100));
    }

    static double median(Collection<Double> values) {
        return percentile(values, 50);
    }

    /** The smallest value that so many of a hundred do not exceed (nearest rank). */
    static double percentile(Collection<Double> values, int percent) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new AssertionError("nothing was measured");
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    static String spread(Collection<Double> values) {
        return Arrays.toString(values.stream()
                .map(value -> String.format(Locale.ROOT, "%.1f", value))
                .toArray());
    }
}
