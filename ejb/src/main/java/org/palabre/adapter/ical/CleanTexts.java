package org.palabre.adapter.ical;

/**
 * What people typed, as a value: the library escapes commas and line feeds, but lets other control characters through.
 */
final class CleanTexts {
    private CleanTexts() {}

    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    static String lines(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }
}
