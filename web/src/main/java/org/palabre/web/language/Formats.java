package org.palabre.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments and lengths as the viewer reads them; empty where there is none. */
@Named("format")
@RequestScoped
public class Formats {
    @Inject
    Viewer viewer;

    /** dd/mm/yyyy HHhMM in French (S20). */
    public String dateTime(Instant moment) {
        return written(moment, "format.dateTime");
    }

    public String dateTimeIn(Instant moment, ZoneId zone) {
        return written(moment, "format.dateTime", zone);
    }

    public String date(Instant moment) {
        return written(moment, "format.date");
    }

    /** With the day of the week, for a date somebody plans by. */
    public String plan(Instant moment) {
        return written(moment, "format.plan");
    }

    /** Like {@link #plan}, by the clocks of another place. */
    public String planIn(Instant moment, ZoneId zone) {
        return written(moment, "format.plan", zone);
    }

    public String time(Instant moment) {
        return written(moment, "format.time");
    }

    public String timeIn(Instant moment, ZoneId zone) {
        return written(moment, "format.time", zone);
    }

    /** For the axis of a day. */
    public String hour(Instant moment) {
        return written(moment, "format.hour");
    }

    /** For the axis of a week. */
    public String weekday(Instant moment) {
        return written(moment, "format.weekday");
    }

    /** Day, month and year in words. */
    public String day(Instant moment) {
        return written(moment, "format.day");
    }

    /** hh:mm:ss (S20, S37). */
    public String length(Duration length) {
        return clock(length.toSeconds());
    }

    public String clock(long seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** A reserved length: {@code 45 min}, {@code 2 h}, {@code 1 h 30}. */
    public String minutes(int minutes) {
        int rest = minutes % 60;
        if (minutes < 60) {
            return Texts.in(viewer.getLocale()).of("format.minutes", minutes);
        }
        return rest == 0 ? minutes / 60 + " h" : "%d h %02d".formatted(minutes / 60, rest);
    }

    /** Groups of digits that can be read out: {@code 4829 1307}. */
    public String code(String code) {
        int group = code.length() % 4 == 0 ? 4 : 3;
        return code.replaceAll("(?<=\\G\\d{" + group + "})(?=\\d)", "\u00a0");
    }

    /** Language codes {@code fr} and {@code en} in words. */
    public String language(String code) {
        return Texts.in(viewer.getLocale()).of("language." + code);
    }

    /** The text of a list's place, its total in groups of three digits; the list fills in the rest. */
    public String total(String text, int total) {
        return text.replace(
                "{totalRecords}",
                NumberFormat.getIntegerInstance(viewer.getLocale()).format(total));
    }

    private String written(Instant moment, String pattern) {
        return written(moment, pattern, viewer.getZone());
    }

    private String written(Instant moment, String pattern, ZoneId zone) {
        if (moment == null) {
            return "";
        }
        var texts = Texts.in(viewer.getLocale());
        return DateTimeFormatter.ofPattern(texts.of(pattern), viewer.getLocale())
                .format(moment.atZone(zone));
    }
}
