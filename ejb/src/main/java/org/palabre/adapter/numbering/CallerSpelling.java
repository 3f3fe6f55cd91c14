package org.palabre.adapter.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one spelling of a caller's number, whichever line brought it: networks write the same one with a plus, with 00,
 * with the country's trunk digit, or with none of them.
 *
 * @param region whose plan numbers without country code follow
 * @param inUse whether the plan has such a number; one that it does not have must say by its beginning how it is
 *     written
 */
record CallerSpelling(String region, Predicate<PhoneNumber> inUse) {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** What is shorter is internal, unless the country's own numbers are as short. */
    private static final int SHORTEST = 8;

    /** No number begins with three zeros: those are noise of an exchange. */
    private static final Pattern NUMBER = Pattern.compile("(?!000)\\+?\\d+");

    /**
     * @param told digits, with a leading + or not @return E.164, or what was told where it is no number of the public
     *     network
     */
    String of(String told) {
        if (!NUMBER.matcher(told).matches() || told.length() < shortest()) {
            return told;
        }
        return readings(told)
                .filter(inUse)
                .findFirst()
                .or(() -> readings(told)
                        .filter(one -> saysHow(told))
                        .filter(CallerSpelling::hasItsLength)
                        .findFirst())
                .map(number -> PLANS.format(number, PhoneNumberFormat.E164))
                .orElse(told);
    }

    private int shortest() {
        PhoneNumber example = PLANS.getExampleNumber(region);
        return Math.min(SHORTEST, PLANS.getNationalSignificantNumber(example).length());
    }

    /**
     * Where both can be, what begins with the own country's code has it: networks leave out the plus more often than
     * the trunk digit. All else is of the own country first.
     */
    private Stream<PhoneNumber> readings(String told) {
        String abroad = told.startsWith("+") ? told : "+" + told.replaceFirst("^00", "");
        Stream<String> texts = told.length() < SHORTEST
                ? Stream.of(told)
                : hasOwnCode(told) ? Stream.of(abroad, told) : Stream.of(told, abroad);
        return texts.flatMap(text -> parsed(text).stream());
    }

    private Optional<PhoneNumber> parsed(String text) {
        try {
            return Optional.of(PLANS.parse(text, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private boolean saysHow(String told) {
        String trunk = PLANS.getNddPrefixForRegion(region, true);
        return told.startsWith("+")
                || told.startsWith("00")
                || hasOwnCode(told)
                || trunk != null && told.startsWith(trunk);
    }

    private boolean hasOwnCode(String told) {
        return told.startsWith("" + PLANS.getCountryCodeForRegion(region));
    }

    private static boolean hasItsLength(PhoneNumber number) {
        return PLANS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
    }
}
