package org.palabre.telephony;

/**
 * The number a call came from, or none where it was withheld.
 *
 * @param value digits, with a leading + or not; empty when withheld
 */
public record CallerNumber(String value) {
    public static final CallerNumber WITHHELD = new CallerNumber("");

    /** Takes what a switch says: anything that is not a number counts as withheld. */
    public static CallerNumber of(String said) {
        String digits = said == null ? "" : said.replaceAll("[ .\\-()]", "");
        return digits.matches("\\+?[0-9*#]{1,31}") ? new CallerNumber(digits) : WITHHELD;
    }

    public boolean withheld() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
