package org.palabre.adapter.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** However a network writes a caller's number, they are one caller. */
class CallerSpellingTest {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    @ParameterizedTest
    @CsvSource({
        "FR, 33612345678,    +33612345678",
        "FR, +33612345678,   +33612345678",
        "FR, 0033612345678,  +33612345678",
        "FR, 0612345678,     +33612345678",
        "FR, 612345678,      +33612345678",
        "FR, 33639990000,    +33639990000",
        "FR, 0639990000,     +33639990000",
        "FR, 0639981234,     +33639981234",
        "FR, 221771234567,   +221771234567",
        "FR, 00221771234567, +221771234567",
        "SN, 771234567,      +221771234567",
        "SN, 221771234567,   +221771234567",
        "SN, 33612345678,    +33612345678",
        "US, 2025550123,     +12025550123",
        "US, 12025550123,    +12025550123",
        "US, 011442079460123, +442079460123",
        "GB, 02079460123,    +442079460123",
        "GB, 442079460123,   +442079460123",
        "IT, 0612345678,     +390612345678",
        "IT, 390612345678,   +390612345678",
        "IS, 5551234,        +3545551234",
        "IS, 3545551234,     +3545551234"
    })
    void oneCallerShouldHaveOneSpelling(String region, String told, String spelling) {
        assertThat(in(region).spelling(told)).isEqualTo(spelling);
        assertThat(in(region).spelling(spelling)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource({"1001", "+1001", "112", "15", "123456", "70001234", "0000000001", "*31", "12#4", "+999123456789", "''"})
    void othersShouldStayAsTheyAreTold(String told) {
        assertThat(in("FR").spelling(told)).isEqualTo(told);
    }

    @Test
    void internalNumbersShouldStayThoughAPlanHasThem() {
        var internal = new NumberingPlans(
                Settings.of(Map.of(Setting.PALABRE_REGION, "SG", Setting.PALABRE_EXTENSIONS, "6xxxxxxx")));
        assertThat(internal.spelling("61234567")).isEqualTo("61234567");
        assertThat(in("SG").spelling("61234567")).isEqualTo("+6561234567");
    }

    static Stream<String> countries() {
        return PLANS.getSupportedRegions().stream()
                .filter(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)::contains)
                .sorted();
    }

    /** Of its own country with the trunk digits or none, with a plus, with none, with 00: always the same. */
    @ParameterizedTest
    @MethodSource("countries")
    void everyCountryShouldHaveOneSpelling(String country) {
        PhoneNumbers numbers = in(country);
        Stream.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
                .map(type -> PLANS.getExampleNumberForType(country, type))
                .filter(Objects::nonNull)
                .forEach(number -> {
                    String e164 = PLANS.format(number, PhoneNumberFormat.E164);
                    forms(number, e164).forEach(told -> assertThat(numbers.spelling(told))
                            .as("%s in %s", told, country)
                            .isEqualTo(e164));
                });
    }

    private static Stream<String> forms(PhoneNumber number, String e164) {
        String national = PLANS.format(number, PhoneNumberFormat.NATIONAL).replaceAll("\\D", "");
        String bare = PLANS.getNationalSignificantNumber(number);
        return Stream.of(e164, "00" + e164.substring(1), e164.substring(1), national, bare);
    }

    private static PhoneNumbers in(String region) {
        return new NumberingPlans(Settings.of(Map.of(Setting.PALABRE_REGION, region)));
    }
}
