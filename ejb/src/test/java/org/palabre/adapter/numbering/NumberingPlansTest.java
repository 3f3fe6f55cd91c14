package org.palabre.adapter.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.notification.NumberKind;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TypedNumber.Extension;
import org.palabre.notification.TypedNumber.Faulty;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.notification.TypedNumber.Short;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

class NumberingPlansTest {
    private final PhoneNumbers france = in("FR");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "0612345678",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06\u00a012\u202f34 56 78",
                "\u202a06 12 34 56 78\u202c",
                "\ufeff06\u200b12\u206634 56 78\u2069\t",
                "+33 6 12 34 56 78",
                "+33612345678",
                "0033 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "(06) 12 34 56 78",
                " 0033(0)612345678 "
            })
    void readShouldKnowTheSameMobileHoweverItIsWritten(String typed) {
        assertThat(france.read(typed))
                .isEqualTo(new Outside(
                        "+33612345678", NumberKind.MOBILE, true, "FR", "06 12 34 56 78", "+33 6 12 34 56 78"));
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 01 72 93 95 95,     +33172939595,   false",
        "FR, 0800 12 34 56,      +33800123456,   false",
        "FR, +221 77 123 45 67,  +221771234567,  true",
        "SN, 77 123 45 67,       +221771234567,  true",
        "SN, 33 821 23 45,       +221338212345,  false",
        "SN, 00 33 6 12 34 56 78,+33612345678,   true",
        "US, (212) 736-5000,     +12127365000,   true",
        "US, 011 33 6 12345678,  +33612345678,   true",
        "GB, 07400 123456,       +447400123456,  true"
    })
    void readShouldFollowThePlanOfTheRegion(String region, String typed, String e164, boolean mayBeMobile) {
        assertThat(in(region).read(typed)).isInstanceOfSatisfying(Outside.class, number -> {
            assertThat(number.e164()).isEqualTo(e164);
            assertThat(number.mayBeMobile()).isEqualTo(mayBeMobile);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "8000", "99999"})
    void readShouldTellAnExtension(String typed) {
        assertThat(france.read(typed)).isEqualTo(new Extension(typed));
    }

    @Test
    void readShouldTakeAShortNumberForInternalWhereTheOperatorSaysSo() {
        var internal = new NumberingPlans(Settings.of(Map.of(Setting.PALABRE_EXTENSIONS, "1xx,1xxx,77xxxxxx")));

        assertThat(france.read("1001")).isEqualTo(new Short("1001", NumberKind.PREMIUM));
        assertThat(internal.read("1001")).isEqualTo(new Extension("1001"));
        assertThat(internal.read("77123456")).isEqualTo(new Extension("77123456"));
        assertThat(internal.read("112")).isEqualTo(new Short("112", NumberKind.EMERGENCY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "17", "18", "112", "114", "115", "119", "911", "1 1 2", "1-5", "(112)"})
    void readShouldTellAnEmergencyNumber(String typed) {
        assertThat(france.read(typed)).isInstanceOfSatisfying(Short.class, few -> assertThat(few.kind())
                .isEqualTo(NumberKind.EMERGENCY));
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56,            wrong.phoneNumber.tooShort",
        "+33 6 12,               wrong.phoneNumber.tooShort",
        "06 12 34 56 78 90,      wrong.phoneNumber.tooLong",
        "+999 12 34 56 78,       wrong.phoneNumber.country",
        "+33 0 00 00 00 00 0,    wrong.phoneNumber.notInUse",
        "0612345678x,            wrong.phoneNumber",
        "call me,                wrong.phoneNumber",
        "+,                      wrong.phoneNumber",
        "0612345678;ext=12,      wrong.phoneNumber",
        "5,                      wrong.phoneNumber"
    })
    void readShouldSayWhyItIsNone(String typed, String key) {
        assertThat(france.read(typed)).isEqualTo(Faulty.because(key));
    }

    @Test
    void readShouldRefuseNothingAtAllAndTooMuch() {
        assertThat(france.read(null)).isEqualTo(Faulty.because("wrong.phoneNumber"));
        assertThat(france.read("0".repeat(1_000_000))).isEqualTo(Faulty.because("wrong.phoneNumber"));
    }

    @ParameterizedTest
    @CsvSource({
        "01 72 93 95 95, wrong.phoneNumber.notMobile",
        "1001,           wrong.phoneNumber.internal",
        "06 12,          wrong.phoneNumber.tooShort"
    })
    void mobileShouldRefuseAtTheFieldWhatTakesNoMessage(String typed, String key) {
        assertThatThrownBy(() -> france.mobile(typed, "mobile"))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.problems().getFirst().field()).contains("mobile");
                });
    }

    @Test
    void anUnknownRegionShouldNameTheSetting() {
        assertThatThrownBy(() -> in("XX"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PALABRE_REGION=XX");
    }

    private static PhoneNumbers in(String region) {
        return new NumberingPlans(Settings.of(Map.of(Setting.PALABRE_REGION, region)));
    }
}
