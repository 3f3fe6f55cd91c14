package org.palabre.adapter.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ways people write one phone number into a directory, by the plan of its country: some have a trunk 0, others
 * another digit or none. LDAP compares telephone numbers without spaces and hyphens (RFC 4517 §4.2.29), but not every
 * server and attribute does, and none knows that 06… and +336… are the same.
 */
final class Spellings {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** What is shorter is an extension, unless the plan has such numbers. */
    private static final int SHORTEST = 8;

    private Spellings() {}

    /**
     * @param number as the switch gives it; no digits gives no spelling. @param region whose plan national numbers
     *     follow
     */
    static Set<String> of(String number, String region) {
        String digits = number.replaceAll("\\D", "");
        Set<String> spellings = new LinkedHashSet<>();
        if (!digits.isEmpty()) {
            spellings.add(digits);
            read(number.strip(), digits, region).forEach(one -> add(spellings, one, region));
        }
        return spellings;
    }

    /**
     * All readings that a plan has (62812… may be of Indonesia, and in it), else the first that is long enough for one.
     */
    private static List<PhoneNumber> read(String number, String digits, String region) {
        List<PhoneNumber> readings = new ArrayList<>();
        parsed(number, region).ifPresent(readings::add);
        if (!number.startsWith("+")) {
            parsed("+" + digits.replaceFirst("^00", ""), region).ifPresent(readings::add);
        }
        List<PhoneNumber> valid = readings.stream().filter(PLANS::isValidNumber).toList();
        return !valid.isEmpty() || digits.length() < SHORTEST
                ? valid
                : readings.stream().filter(PLANS::isPossibleNumber).limit(1).toList();
    }

    private static Optional<PhoneNumber> parsed(String text, String region) {
        try {
            return Optional.of(PLANS.parse(text, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static void add(Set<String> spellings, PhoneNumber number, String region) {
        String e164 = PLANS.format(number, PhoneNumberFormat.E164);
        String international = PLANS.format(number, PhoneNumberFormat.INTERNATIONAL);
        spellings.add(e164);
        spellings.add("00" + e164.substring(1));
        spellings.add(e164.substring(1));
        spellings.add(international);
        spellings.add("00" + international.substring(1));
        if (number.getCountryCode() == PLANS.getCountryCodeForRegion(region)) {
            addNational(spellings, number, region, international);
        }
    }

    private static void addNational(Set<String> spellings, PhoneNumber number, String region, String international) {
        String national = PLANS.format(number, PhoneNumberFormat.NATIONAL);
        String bare = PLANS.getNationalSignificantNumber(number);
        String trunk =
                Optional.ofNullable(PLANS.getNddPrefixForRegion(region, true)).orElse("");
        spellings.add(national);
        spellings.add(national.replaceAll("\\D+", "."));
        spellings.add(national.replaceAll("\\D", ""));
        spellings.add(bare);
        spellings.add(trunk + bare);
        spellings.add(pairs(trunk + bare, " "));
        spellings.add(pairs(trunk + bare, "."));
        if (!trunk.isEmpty()) {
            spellings.add(international.replaceFirst("[ -]", " (" + trunk + ")"));
        }
    }

    private static String pairs(String digits, String between) {
        return digits.replaceAll("(\\d\\d)(?=\\d)", "$1" + between);
    }
}
