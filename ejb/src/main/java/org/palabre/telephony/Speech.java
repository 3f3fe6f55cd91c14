package org.palabre.telephony;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.palabre.telephony.Numeral.Kind;

/** How numbers, digits and dates are said. The order of the words is the same in French and in English. */
public final class Speech {
    /** Digits said in one breath. */
    private static final int GROUP = 4;

    private static final int MINUTES_OF_AN_HOUR = 60;

    private Speech() {}

    /** One by one, in groups, for writing down. */
    public static List<Spoken> digits(String digits) {
        List<Spoken> said = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                said.add(DigitPause.SHORT);
            }
            said.add(Prompt.digit(digits.charAt(i)));
        }
        return said;
    }

    /** One by one, without a pause; what is no digit is left out. */
    public static List<Spoken> oneByOne(String number) {
        return number.chars()
                .filter(c -> c == '+' || c >= '0' && c <= '9')
                .<Spoken>mapToObj(c -> Prompt.digit((char) c))
                .toList();
    }

    /** @param number 0 to 1999 */
    public static List<Spoken> number(int number) {
        List<Spoken> said = new ArrayList<>();
        if (number >= 1000) {
            said.add(new Numeral(Kind.THOUSAND, number / 1000));
        }
        if (number % 1000 >= 100) {
            said.add(new Numeral(Kind.HUNDRED, number % 1000 / 100));
        }
        int rest = number % 100;
        if (rest >= 10) {
            said.add(new Numeral(Kind.NUMBER, rest));
        } else if (rest > 0 || number == 0) {
            said.add(Prompt.digit((char) ('0' + rest)));
        }
        return said;
    }

    /** A moment soon: weekday, day, month and time of day, to the minute that follows. */
    public static List<Spoken> moment(ZonedDateTime moment) {
        ZonedDateTime minute = moment.plusNanos(59_999_999_999L).truncatedTo(ChronoUnit.MINUTES);
        List<Spoken> said = new ArrayList<>(List.of(
                new Numeral(Kind.WEEKDAY, minute.getDayOfWeek().getValue()),
                new Numeral(Kind.DAY, minute.getDayOfMonth()),
                new Numeral(Kind.MONTH, minute.getMonthValue()),
                new Numeral(Kind.HOUR, minute.getHour())));
        if (minute.getMinute() >= 10) {
            said.addAll(number(minute.getMinute()));
        } else if (minute.getMinute() > 0) {
            said.add(new Numeral(Kind.MINUTE, minute.getMinute()));
        }
        return said;
    }

    /** @param minutes 1 to 1499; hours are said as such */
    public static List<Spoken> duration(int minutes) {
        List<Spoken> said = new ArrayList<>();
        if (minutes >= MINUTES_OF_AN_HOUR) {
            said.add(new Numeral(Kind.HOURS, minutes / MINUTES_OF_AN_HOUR));
        }
        if (minutes % MINUTES_OF_AN_HOUR > 0) {
            said.add(new Numeral(Kind.MINUTES, minutes % MINUTES_OF_AN_HOUR));
        }
        return said;
    }

    /** Weekday, day, month and year. */
    public static List<Spoken> date(LocalDate date) {
        return List.of(
                new Numeral(Kind.WEEKDAY, date.getDayOfWeek().getValue()),
                new Numeral(Kind.DAY, date.getDayOfMonth()),
                new Numeral(Kind.MONTH, date.getMonthValue()),
                new Numeral(Kind.YEAR, date.getYear()));
    }
}
