package org.palabre.telephony;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A word of a sum or of a date. {@link Speech} puts them together. */
public record Numeral(Kind kind, int value) implements Spoken {
    /** What there are sounds of. */
    public enum Kind {
        /** Below ten the digits of {@link Prompt} serve. */
        NUMBER(10, 99),
        HUNDRED(1, 9),
        THOUSAND(1, 1),
        DAY(1, 31),
        /** As ISO 8601: 1 is Monday. */
        WEEKDAY(1, 7),
        MONTH(1, 12),
        /** Of the day, for a time of day. */
        HOUR(0, 23),
        /** After the hour; from ten on a number. */
        MINUTE(1, 9),
        /** How long something lasts. */
        HOURS(1, 24),
        MINUTES(1, 59),
        YEAR(2026, 2050);

        private final int least;
        private final int most;

        Kind(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    /** @throws IllegalArgumentException where there is no sound */
    public Numeral {
        if (value < kind.least || value > kind.most) {
            throw new IllegalArgumentException("no sound for " + kind + " " + value);
        }
    }

    /** Every one of which there is a sound. */
    public static List<Numeral> all() {
        return Arrays.stream(Kind.values())
                .flatMap(kind ->
                        IntStream.rangeClosed(kind.least, kind.most).mapToObj(value -> new Numeral(kind, value)))
                .toList();
    }

    @Override
    public String fileName() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + value;
    }
}
