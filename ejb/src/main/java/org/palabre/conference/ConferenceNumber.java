package org.palabre.conference;

import java.util.Optional;

/** What internal phones dial (S102): 7 and seven digits. */
public record ConferenceNumber(String value) {
    public ConferenceNumber {
        if (!value.matches("7\\d{7}")) {
            throw new IllegalArgumentException("not a conference number");
        }
    }

    /** Empty for anything that cannot be a conference number. */
    public static Optional<ConferenceNumber> parse(String text) {
        return text != null && text.matches("7\\d{7}") ? Optional.of(new ConferenceNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
