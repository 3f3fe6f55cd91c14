package org.palabre.adapter.ldap;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The ways people write one phone number into a directory. LDAP compares telephone numbers without spaces and hyphens
 * (RFC 4517 §4.2.29), but not every server and attribute does, and none knows that 06… and +336… are the same.
 */
final class NumberSpellings {
    private static final int SHORTEST_NATIONAL = 8;

    private NumberSpellings() {}

    /**
     * @param number as the switch gives it; no digits gives no spelling
     * @param countryCode completes a national number
     */
    static Set<String> of(String number, String countryCode) {
        String digits = number.replaceAll("\\D", "");
        Set<String> spellings = new LinkedHashSet<>();
        if (digits.isEmpty()) {
            return spellings;
        }
        spellings.add(digits);
        String international = international(number.strip(), digits, countryCode);
        if (!international.isEmpty()) {
            addInternational(spellings, international, countryCode);
        }
        return spellings;
    }

    /** Country code and number, or empty where it cannot be told from an internal number. */
    private static String international(String number, String digits, String countryCode) {
        if (number.startsWith("+")) {
            return digits;
        }
        if (digits.startsWith("00")) {
            return digits.substring(2);
        }
        if (digits.length() < SHORTEST_NATIONAL) {
            return "";
        }
        return digits.startsWith("0") ? countryCode + digits.substring(1) : digits;
    }

    private static void addInternational(Set<String> spellings, String international, String countryCode) {
        spellings.add("+" + international);
        spellings.add("00" + international);
        spellings.add(international);
        if (international.startsWith(countryCode) && international.length() > countryCode.length()) {
            String rest = international.substring(countryCode.length());
            String national = "0" + rest;
            spellings.add(national);
            spellings.add(pairs(national, " "));
            spellings.add(pairs(national, "."));
            spellings.add("+" + countryCode + " " + rest.charAt(0) + " " + pairs(rest.substring(1), " "));
            spellings.add("+" + countryCode + " (0)" + rest.charAt(0) + " " + pairs(rest.substring(1), " "));
        }
    }

    private static String pairs(String digits, String between) {
        return digits.replaceAll("(\\d\\d)(?=\\d)", "$1" + between);
    }
}
