package org.palabre.conference;

import java.util.Optional;
import java.util.regex.Pattern;

/** What internal phones dial (S102): 7 and seven digits. */
public record ConferenceNumber(String value) {
    private static final Pattern FORM = Pattern.compile("7\\d{7}");

    public ConferenceNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a conference number");
        }
    }

    /** Empty for anything that cannot be a conference number. */
    public static Optional<ConferenceNumber> parse(String text) {
        return text != null && FORM.matcher(text).matches()
                ? Optional.of(new ConferenceNumber(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
