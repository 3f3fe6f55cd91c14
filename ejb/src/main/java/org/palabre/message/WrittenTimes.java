package org.palabre.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and lengths as they are written to somebody, in their language and time zone. */
public final class WrittenTimes {
    private final boolean french;
    private final Locale locale;
    private final ZoneId zone;

    public WrittenTimes(String language, ZoneId zone) {
        this.french = language.equals("fr");
        this.locale = french ? Locale.FRENCH : Locale.UK;
        this.zone = zone;
    }

    /** {@code mardi 24 novembre 2026}; in French the first of a month is an ordinal. */
    public String date(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        String day = french && local.getDayOfMonth() == 1 ? "'1er'" : "d";
        return written(local, "EEEE " + day + " MMMM uuuu");
    }

    /** For short messages: {@code 24/11/2026}, or where that is read as a day of another month, {@code 24 Nov 2026}. */
    public String shortDate(Instant moment) {
        return written(moment.atZone(zone), french ? "dd/MM/uuuu" : "d MMM uuuu");
    }

    public String time(Instant moment) {
        return written(moment.atZone(zone), french ? "HH'h'mm" : "HH:mm");
    }

    /** The time; with its date when that is not the start's. */
    String end(Instant start, Instant end) {
        boolean sameDay =
                start.atZone(zone).toLocalDate().equals(end.atZone(zone).toLocalDate());
        return sameDay ? time(end) : written(end.atZone(zone), "EEEE d MMMM") + ", " + time(end);
    }

    /** The zone's city and its offset then: {@code Paris (UTC+1)}. */
    String zone(Instant moment) {
        String id = zone.getId();
        String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return city + " (" + offset(zone.getRules().getOffset(moment)) + ")";
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC)
                ? "UTC"
                : "UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "");
    }

    /** {@code 45 min}, {@code 2 h}, {@code 1 h 30}, with spaces that do not break. */
    static String minutes(int minutes) {
        int rest = minutes % 60;
        String text = minutes < 60
                ? minutes + " min"
                : rest == 0 ? minutes / 60 + " h" : "%d h %02d".formatted(minutes / 60, rest);
        return text.replace(' ', '\u00a0');
    }

    private String written(ZonedDateTime local, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(local);
    }
}
