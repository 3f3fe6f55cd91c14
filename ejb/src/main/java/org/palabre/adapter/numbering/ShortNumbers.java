package org.palabre.adapter.numbering;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import com.google.i18n.phonenumbers.ShortNumberInfo.ShortNumberCost;
import java.util.Optional;
import java.util.Set;
import org.palabre.notification.NumberKind;

/** Numbers of few digits, which mean something in one country only. */
final class ShortNumbers {
    private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();

    /** Exchanges and networks know these nearly everywhere. */
    private static final Set<String> EVERYWHERE = Set.of("112", "911");

    private ShortNumbers() {}

    /** Also those of three digits that are free of charge: the library does not count 114, 115 or 119 among them. */
    static boolean emergency(String digits, String region) {
        return EVERYWHERE.contains(digits)
                || digits.matches("\\d{2,6}")
                        && (SHORT.isEmergencyNumber(digits, region)
                                || digits.length() <= 3 && cost(digits, region) == ShortNumberCost.TOLL_FREE);
    }

    /** Empty when the region has no such number. @param digits up to six */
    static Optional<NumberKind> kind(String digits, String region) {
        if (!SHORT.isValidShortNumberForRegion(number(digits, region), region)) {
            return Optional.empty();
        }
        return Optional.of(
                cost(digits, region) == ShortNumberCost.PREMIUM_RATE ? NumberKind.PREMIUM : NumberKind.SHORT);
    }

    private static ShortNumberCost cost(String digits, String region) {
        return SHORT.getExpectedCostForRegion(number(digits, region), region);
    }

    /** In some plans it begins with a zero that counts. */
    private static PhoneNumber number(String digits, String region) {
        var number = new PhoneNumber()
                .setCountryCode(PhoneNumberUtil.getInstance().getCountryCodeForRegion(region))
                .setNationalNumber(Long.parseLong(digits));
        int zeros = digits.length() - digits.replaceFirst("^0+(?=\\d)", "").length();
        return zeros == 0 ? number : number.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
    }
}
