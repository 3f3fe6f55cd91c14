package org.palabre.ivr.ami;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.Prompt;

/** An announcement as the dialplan's {@code palabre-play} takes it: items with an ampersand between. */
final class PromptList {
    /** To be played where there is nothing to say. */
    static final String NOTHING = "palabre/no-sound";

    private static final String DIGITS = "digits:";

    private PromptList() {}

    static String of(Announcement announcement) {
        return announcement.prompts().stream().flatMap(PromptList::items).collect(Collectors.joining("&"));
    }

    /** Digits one by one; what is no digit is left out. */
    static String ofDigits(String number) {
        return digits(number).collect(Collectors.joining("&"));
    }

    private static Stream<String> items(String prompt) {
        if (prompt.startsWith(DIGITS)) {
            return digits(prompt.substring(DIGITS.length()));
        }
        if (prompt.startsWith("name:") || prompt.startsWith("number:")) {
            return Stream.of(onlySafe(prompt));
        }
        return Stream.of("palabre/" + onlySafe(prompt.toLowerCase(Locale.ROOT)));
    }

    private static Stream<String> digits(String number) {
        return number.chars()
                .filter(c -> c == '+' || c >= '0' && c <= '9')
                .mapToObj(c -> "palabre/" + Prompt.digit((char) c).fileName());
    }

    /** Nothing that means something to the dialplan. */
    private static String onlySafe(String item) {
        if (!item.matches("[A-Za-z0-9:._-]+")) {
            throw new IllegalArgumentException("not a prompt: " + item);
        }
        return item;
    }
}
