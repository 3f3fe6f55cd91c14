package org.palabre.ivr.agi;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.palabre.telephony.CallerNumber;

/**
 * The number of a caller in its one spelling, unless they hide it. A hidden number still travels with the call in
 * several ways, and none of them is to be told to anybody: marked by its presentation, by a header {@code Privacy} that
 * the switch passes over where the network asserts no identity (RFC 3323), or replaced by digits that mean nobody.
 *
 * @param placeholders numbers that carriers write instead; compared by their digits without leading zeros
 * @param spelling gives each way to write one number the same spelling
 */
public record ShownNumber(List<String> placeholders, UnaryOperator<String> spelling) {
    /** Of the low seven bits, 32 and more hide it. */
    private static final int HIDDEN = 0x60;

    /** Values of the header that hide the number, as the dialplan passes them on: letters alone. */
    private static final Pattern PRIVATE = Pattern.compile("id|user|header");

    public ShownNumber {
        placeholders = placeholders.stream().map(ShownNumber::bare).toList();
    }

    /**
     * @param presentation null where the switch says nothing
     * @param privacy letters of the header, or empty
     */
    CallerNumber of(String number, Integer presentation, String privacy) {
        boolean hidden = presentation != null && (presentation & HIDDEN) != 0
                || PRIVATE.matcher(privacy.toLowerCase(Locale.ROOT)).find();
        CallerNumber told = CallerNumber.of(number);
        return hidden || told.withheld() || placeholders.contains(bare(told.value()))
                ? CallerNumber.WITHHELD
                : new CallerNumber(spelling.apply(told.value()));
    }

    private static String bare(String number) {
        return number.replaceAll("\\D", "").replaceFirst("^0+", "");
    }
}
