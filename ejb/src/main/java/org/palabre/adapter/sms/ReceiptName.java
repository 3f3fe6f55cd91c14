package org.palabre.adapter.sms;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Under which name a part is known when its receipt comes. Many centres tell the id in hexadecimal when they take a
 * message, and in decimal in the receipt, which they may not even know of themselves; so a receipt is looked for under
 * both. The end of the number goes with it, so that the hexadecimal id of one message is not taken for the decimal id
 * of another.
 */
final class ReceiptName {
    private static final int END_OF_NUMBER = 8;
    private static final int HEX = 16;

    private ReceiptName() {}

    /** @param id as the centre told it when it took the part */
    static String of(String id, String number) {
        String digits = number.replaceAll("\\D", "");
        return named(bare(id), digits);
    }

    private static String named(String id, String digits) {
        return id + "/" + digits.substring(Math.max(0, digits.length() - END_OF_NUMBER));
    }

    /** The names that a receipt may mean, the likeliest first. @param id as in the receipt */
    static List<String> meant(String id, String number) {
        String digits = number.replaceAll("\\D", "");
        Set<String> ids = new LinkedHashSet<>();
        ids.add(bare(id));
        ids.add(converted(bare(id), 10, HEX));
        ids.add(converted(bare(id), HEX, 10));
        ids.add(id.strip().toLowerCase(Locale.ROOT)); // as names were kept before zeros were minded
        return ids.stream().map(form -> named(form, digits)).toList();
    }

    /** Zeros before it mean nothing, and stand in one place and not in the other. */
    private static String bare(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:0x)?0*(?=\\w)", "");
    }

    private static String converted(String id, int from, int to) {
        try {
            return new BigInteger(id, from).toString(to);
        } catch (NumberFormatException otherForm) {
            return id;
        }
    }
}
