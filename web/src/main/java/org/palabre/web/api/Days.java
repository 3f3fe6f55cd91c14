package org.palabre.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Reads bounds of a period: a moment with its offset, or a date, which means the whole day in a zone. */
public final class Days {
    private final ZoneId zone;

    /** @param named the zone that the request names, or null for the usual one */
    public Days(String named, ZoneId usual) {
        this.zone = Parameters.given(named).map(Days::zone).orElse(usual);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The moment, or the beginning of the day. */
    public Instant from(String field, String text) {
        return Fields.moment(text)
                .or(() -> date(text).map(day -> day.atStartOfDay(zone).toInstant()))
                .orElseThrow(() -> Malformed.at(field, "wrong.moment"));
    }

    /** The moment, or the end of the day. */
    public Instant until(String field, String text) {
        return Fields.moment(text)
                .or(() ->
                        date(text).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()))
                .orElseThrow(() -> Malformed.at(field, "wrong.moment"));
    }

    public static LocalDate day(String field, String text) {
        return date(text).orElseThrow(() -> Malformed.at(field, "wrong.date"));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 1970 || day.getYear() > 9999 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Only regions: a bare offset knows no summer time. */
    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw Malformed.at("zone", "wrong.zone");
        }
        return ZoneId.of(text);
    }
}
