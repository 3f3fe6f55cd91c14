package org.palabre.telephony;

import java.util.regex.Pattern;

/**
 * The number a call came from, or none where it was withheld.
 *
 * @param value digits, with a leading + or not; empty when withheld
 */
public record CallerNumber(String value) {
    public static final CallerNumber WITHHELD = new CallerNumber("");
    private static final Pattern SEPARATORS = Pattern.compile("[ .\\-()]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]{1,31}");

    /** Networks write a number that is not to be shown as one of zeros. */
    private static final Pattern ZEROS = Pattern.compile("\\+?0+");

    /** Takes what a switch says: anything that is not a number, or is zeros alone, counts as withheld. */
    public static CallerNumber of(String said) {
        String digits = said == null ? "" : SEPARATORS.matcher(said).replaceAll("");
        return NUMBER.matcher(digits).matches() && !ZEROS.matcher(digits).matches()
                ? new CallerNumber(digits)
                : WITHHELD;
    }

    public boolean withheld() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
