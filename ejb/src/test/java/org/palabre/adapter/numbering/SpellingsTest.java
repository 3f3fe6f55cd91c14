package org.palabre.adapter.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Settings;

/** A caller is found in the directory, in every country, however the switch and the directory write the number. */
class SpellingsTest {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private final PhoneNumbers numbers = new NumberingPlans(Settings.of(Map.of()));

    static Stream<String> countries() {
        return PLANS.getSupportedRegions().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void everyFormShouldFindEveryForm(String country) {
        String code = "" + PLANS.getCountryCodeForRegion(country);
        examples(country).forEach(number -> {
            Map<String, String> forms = forms(number);
            forms.forEach((called, from) -> forms.forEach((kept, there) -> assertThat(numbers.spellings(from, code))
                    .as("%s calls %s (%s), the directory has %s", country, from, called, kept)
                    .anyMatch(spelling -> matches(spelling, there))));
        });
    }

    @ParameterizedTest
    @MethodSource("countries")
    void peopleAbroadShouldBeFoundToo(String country) {
        String home = country.equals("FR") ? "221" : "33";
        examples(country)
                .filter(number -> number.getCountryCode() != Integer.parseInt(home))
                .forEach(number -> {
                    String e164 = PLANS.format(number, PhoneNumberFormat.E164);
                    for (String from : List.of(e164, "00" + e164.substring(1))) {
                        assertThat(numbers.spellings(from, home))
                                .contains(e164, "00" + e164.substring(1), e164.substring(1));
                    }
                });
    }

    /** Where nobody was recognised: these plans have no trunk 0, or a 0 that stays. */
    @ParameterizedTest
    @CsvSource({
        "221, 771234567,      +221 77 123 45 67",
        "221, +221771234567,  77 123 45 67",
        "225, 0701234567,     +225 07 01 23 45 67",
        "225, +2250701234567, 07 01 23 45 67",
        "228, 90123456,       +228 90 12 34 56",
        "223, 65012345,       +223 65 01 23 45",
        "39,  0612345678,     +39 06 1234 5678",
        "39,  390612345678,   06 1234 5678",
        "33,  0639981001,     +33 (0)6 39 98 10 01",
        "33,  33639981001,    06.39.98.10.01",
        "1,   2127365000,     +1 212-736-5000",
        "7,   89123456789,    +7 912 345-67-89",
        "36,  06201234567,    +36 20 123 4567"
    })
    void theseShouldBeOneNumber(String code, String from, String kept) {
        assertThat(numbers.spellings(from, code)).anyMatch(spelling -> matches(spelling, kept));
    }

    @Test
    void anExtensionShouldBeNothingElse() {
        assertThat(numbers.spellings("1001", "33")).containsExactly("1001");
        assertThat(numbers.spellings("anonymous", "33")).isEmpty();
        assertThat(numbers.spellings("", "33")).isEmpty();
        assertThat(numbers.spellings("12345678901234567890123456789012", "33"))
                .containsExactly("12345678901234567890123456789012");
    }

    private static Stream<PhoneNumber> examples(String country) {
        return Stream.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
                .map(type -> PLANS.getExampleNumberForType(country, type))
                .filter(Objects::nonNull);
    }

    private static Map<String, String> forms(PhoneNumber number) {
        String e164 = PLANS.format(number, PhoneNumberFormat.E164);
        String national = PLANS.format(number, PhoneNumberFormat.NATIONAL);
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("with a plus", e164);
        forms.put("with 00", "00" + e164.substring(1));
        forms.put("bare international", e164.substring(1));
        forms.put("national", national.replaceAll("\\D", ""));
        forms.put("national as written", national);
        forms.put("international as written", PLANS.format(number, PhoneNumberFormat.INTERNATIONAL));
        return forms;
    }

    /** As telephoneNumberMatch compares: without spaces and hyphens. */
    private static boolean matches(String spelling, String kept) {
        return spelling.replaceAll("[ -]", "").equals(kept.replaceAll("[ -]", ""));
    }
}
