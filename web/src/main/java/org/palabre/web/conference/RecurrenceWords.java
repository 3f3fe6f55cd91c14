package org.palabre.web.conference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Recurrence.End;
import org.palabre.conference.RecurrencePattern;
import org.palabre.web.language.PageTexts;
import org.palabre.web.language.Viewer;

/** The rule of a series in words. */
@Named("recurrenceWords")
@RequestScoped
public class RecurrenceWords {
    @Inject
    PageTexts texts;

    @Inject
    Viewer viewer;

    /** With the time zone where it is not the viewer's. */
    public String of(Recurrence recurrence) {
        String time = DateTimeFormatter.ofPattern(texts.of("format.time"), viewer.getLocale())
                .format(recurrence.time());
        boolean elsewhere = !recurrence.zone().equals(viewer.getZone());
        return texts.of(
                "series.rule",
                rhythm(recurrence.rhythm()),
                elsewhere ? time + " (" + recurrence.zone().getId() + ")" : time,
                end(recurrence.end()));
    }

    /** Such as {@code lundi}. */
    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, viewer.getLocale());
    }

    /** Such as {@code lun.}. */
    public String brief(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, viewer.getLocale());
    }

    private String rhythm(RecurrencePattern rhythm) {
        return switch (rhythm) {
            case RecurrencePattern.Daily daily -> texts.of("series.rule.daily", daily.every());
            case RecurrencePattern.Weekly weekly ->
                texts.of("series.rule.weekly", weekly.every(), days(weekly.weekdays()));
            case RecurrencePattern.MonthlyByDate date -> texts.of("series.rule.monthlyByDate", date.day());
            case RecurrencePattern.MonthlyByWeekday nth ->
                texts.of("series.rule.monthlyByWeekday", nth.nth(), day(nth.weekday()));
        };
    }

    private String days(Collection<DayOfWeek> days) {
        List<String> named = days.stream()
                .sorted()
                .map(day -> texts.of("series.rule.weekday", day(day)))
                .toList();
        String first = String.join(", ", named.subList(0, named.size() - 1));
        return first.isEmpty() ? named.getLast() : texts.of("series.rule.weekdays", first, named.getLast());
    }

    private String end(End end) {
        return switch (end) {
            case End.Until until ->
                texts.of(
                        "series.rule.until",
                        DateTimeFormatter.ofPattern(texts.of("format.date"), viewer.getLocale())
                                .format(until.last()));
            case End.After after -> texts.of("series.rule.after", after.count());
        };
    }
}
