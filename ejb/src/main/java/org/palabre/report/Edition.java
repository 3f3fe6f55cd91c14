package org.palabre.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * For whom a report is printed: their language and their time zone.
 *
 * @param language French, or English for any other
 */
public record Edition(Locale language, ZoneId zone) {
    /** Base name of the bundle with all words of the reports. */
    static final String BUNDLE = "org.palabre.report.report";

    public Edition {
        language = Locale.of("fr".equals(language.getLanguage()) ? "fr" : "en");
    }

    public ResourceBundle words() {
        return ResourceBundle.getBundle(BUNDLE, language, Edition.class.getClassLoader());
    }

    String word(String key) {
        return words().getString(key);
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(word("format.moment"), language).format(moment.atZone(zone));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(word("format.day"), language).format(day);
    }

    /** hh:mm:ss, with more hours than 99 where there are (S20, S37). */
    static String length(Duration length) {
        long seconds = length.toSeconds();
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
