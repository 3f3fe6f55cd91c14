package org.palabre.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a number of the network is for, and so what it may cost. */
public enum NumberKind {
    FIXED,
    MOBILE,
    /** Of a country where the two look alike. */
    FIXED_OR_MOBILE,
    VOIP,
    TOLL_FREE,
    SHARED_COST,
    PREMIUM,
    /** Follows somebody around; often dear. */
    PERSONAL,
    PAGER,
    /** One number for a whole company, often with a charge of its own. */
    COMPANY,
    VOICEMAIL,
    /** Satellite phones and networks that belong to no country. */
    SATELLITE,
    /** Of few digits, such as directory enquiries. */
    SHORT,
    EMERGENCY,
    OTHER;

    /** As it is written in a setting. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what no setting can open: nobody calls the fire brigade into a conference. */
    static Optional<NumberKind> opened(String word) {
        return Stream.of(values())
                .filter(kind -> kind != EMERGENCY && kind.word().equals(word))
                .findFirst();
    }
}
