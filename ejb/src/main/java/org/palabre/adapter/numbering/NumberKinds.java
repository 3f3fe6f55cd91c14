package org.palabre.adapter.numbering;

import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Set;
import org.palabre.notification.NumberKind;

/** The library's types as ours. */
final class NumberKinds {
    /**
     * Inmarsat, satellite mobiles, and networks of no country (ITU-T E.164 annex D): its types do not tell them apart.
     */
    private static final Set<Integer> OF_NO_COUNTRY = Set.of(870, 878, 881, 882, 883, 888);

    private NumberKinds() {}

    static NumberKind of(PhoneNumber number, PhoneNumberType type) {
        return OF_NO_COUNTRY.contains(number.getCountryCode()) ? NumberKind.SATELLITE : of(type);
    }

    private static NumberKind of(PhoneNumberType type) {
        return switch (type) {
            case FIXED_LINE -> NumberKind.FIXED;
            case MOBILE -> NumberKind.MOBILE;
            case FIXED_LINE_OR_MOBILE -> NumberKind.FIXED_OR_MOBILE;
            case VOIP -> NumberKind.VOIP;
            case TOLL_FREE -> NumberKind.TOLL_FREE;
            case SHARED_COST -> NumberKind.SHARED_COST;
            case PREMIUM_RATE -> NumberKind.PREMIUM;
            case PERSONAL_NUMBER -> NumberKind.PERSONAL;
            case PAGER -> NumberKind.PAGER;
            case UAN -> NumberKind.COMPANY;
            case VOICEMAIL -> NumberKind.VOICEMAIL;
            case UNKNOWN -> NumberKind.OTHER;
        };
    }
}
