package org.palabre.web.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates and times as people write them: {@code 1/12/2026 9:00}, {@code 01.12.2026 à 14h30}, {@code 2026-12-01 14:30}. A
 * day that does not exist is refused; none is moved to another one.
 */
final class TypedTime {
    private static final String DAY = "(?:(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})|(\\d{4})-(\\d{1,2})-(\\d{1,2}))";
    private static final String TIME = "(\\d{1,2}) ?[:hH.] ?(\\d{2})?";
    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern DATE_TIME = Pattern.compile(DAY + "(?:,? (?:(?:à|at) )?|T)" + TIME);
    private static final Pattern TIME_ALONE = Pattern.compile(TIME);

    private TypedTime() {}

    /**
     * @return empty where it is not written as a date
     * @throws DateTimeException where there is no such day
     */
    static Optional<LocalDate> date(String typed) {
        return match(DATE, typed).map(TypedTime::day);
    }

    /**
     * @param today the day that a time alone is of
     * @return empty where it is not written as a date and a time
     * @throws DateTimeException where there is no such day or time
     */
    static Optional<LocalDateTime> dateTime(String typed, LocalDate today) {
        return match(DATE_TIME, typed)
                .map(match -> day(match).atTime(time(match, 7)))
                .or(() -> match(TIME_ALONE, typed).map(match -> today.atTime(time(match, 1))));
    }

    private static Optional<MatchResult> match(Pattern pattern, String typed) {
        var matcher = pattern.matcher(typed.strip().replaceAll("\\s+", " "));
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static LocalDate day(MatchResult match) {
        return match.group(1) == null
                ? LocalDate.of(number(match, 4), number(match, 5), number(match, 6))
                : LocalDate.of(number(match, 3), number(match, 2), number(match, 1));
    }

    private static LocalTime time(MatchResult match, int hour) {
        return LocalTime.of(number(match, hour), match.group(hour + 1) == null ? 0 : number(match, hour + 1));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
