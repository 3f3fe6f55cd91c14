package org.palabre.adapter.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.notification.Destinations;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Numbers of every kind, country and spelling: what the operator did not open does not pass (P32). */
class TollFraudTest {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Set<PhoneNumberType> PLAIN = EnumSet.of(
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.VOIP);
    private static final Set<String> HOMES = Set.of("FR", "SN", "CI", "US", "GB", "IT", "ML");

    /** A number of somewhere, spelt in some way. */
    private record Spelt(String text, PhoneNumberType type, int countryCode) {}

    @Test
    void nothingShouldPassByDefault() {
        assertThat(everything("FR")).hasSizeGreaterThan(10_000);

        for (String home : HOMES) {
            assertThat(passing(Map.of(Setting.PALABRE_REGION, home), everything(home)))
                    .as("calls from " + home)
                    .isEmpty();
            assertThat(texted(Map.of(Setting.PALABRE_REGION, home), everything(home)))
                    .as("texts from " + home)
                    .isEmpty();
        }
    }

    @Test
    void aCountryShouldNotOpenWhatIsDear() {
        for (String home : HOMES) {
            Map<Setting, String> open = new EnumMap<>(Setting.class);
            open.put(Setting.PALABRE_REGION, home);
            open.put(Setting.PALABRE_DIAL_OUT_ALLOWED, "+" + PLANS.getCountryCodeForRegion(home));

            List<Spelt> passed = passing(open, everything(home));

            assertThat(passed).as(home).isNotEmpty().allSatisfy(one -> {
                assertThat(one.countryCode()).isEqualTo(PLANS.getCountryCodeForRegion(home));
                assertThat(PLAIN).contains(one.type());
            });
        }
    }

    @Test
    void theWholeWorldShouldNotOpenWhatIsDear() {
        List<Spelt> passed = passing(
                Map.of(Setting.PALABRE_DIAL_OUT_ALLOWED, "+", Setting.PALABRE_SMS_ALLOWED, "+"), everything("FR"));

        assertThat(passed).hasSizeGreaterThan(1_000).allSatisfy(one -> {
            assertThat(PLAIN).as(one.toString()).contains(one.type());
            assertThat(Set.of(870, 881, 882, 883, 979)).doesNotContain(one.countryCode());
        });
    }

    @Test
    void patternsOfExtensionsShouldOpenNothingElseAndNoEmergency() {
        for (String home : HOMES) {
            List<Spelt> passed = passing(
                    Map.of(Setting.PALABRE_REGION, home, Setting.PALABRE_EXTENSIONS, "1xxx,1xx,9xx,zx"),
                    everything(home));

            assertThat(passed).as(home).hasSizeGreaterThan(1_000).allSatisfy(one -> {
                assertThat(one.text()).matches("1\\d{3}|1\\d\\d|9\\d\\d|[1-9]\\d");
                assertThat(ShortNumberInfo.getInstance().isEmergencyNumber(one.text(), home))
                        .as(one.text())
                        .isFalse();
            });
            assertThat(passed).extracting(Spelt::text).doesNotContain("112", "911");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "premium,     0899 12 34 56",
        "shared-cost, 0820 12 34 56",
        "toll-free,   0800 12 34 56",
        "satellite,   +881 612 345 678",
        "premium,     118218",
        "short,       3103"
    })
    void aKindShouldPassWhereItIsOpen(String kind, String number) {
        var open = Map.of(Setting.PALABRE_DIAL_OUT_ALLOWED, "+33,+881", Setting.PALABRE_DIAL_OUT_KINDS, kind);
        Spelt one = new Spelt(number, null, 0);

        assertThat(passing(Map.of(Setting.PALABRE_DIAL_OUT_ALLOWED, "+33,+881"), Stream.of(one)))
                .isEmpty();
        assertThat(passing(open, Stream.of(one))).containsExactly(one);
    }

    @ParameterizedTest
    @CsvSource({
        "US,        +1 212 736 5000,  true",
        "US,        +1 876 978 1234,  false",
        "+1,        +1 876 978 1234,  true",
        "+337,      +33 6 12 34 56 78,false",
        "'+33,+44', +44 7400 123456,  true"
    })
    void aCountryShouldBeToldApartFromOthersOfItsPrefix(String allowed, String number, boolean passes) {
        assertThat(passing(Map.of(Setting.PALABRE_DIAL_OUT_ALLOWED, allowed), Stream.of(new Spelt(number, null, 0))))
                .hasSize(passes ? 1 : 0);
    }

    @Test
    void whatIsClosedShouldStayClosedHoweverItIsSpelt() {
        var rules = Map.of(Setting.PALABRE_DIAL_OUT_ALLOWED, "+33", Setting.PALABRE_DIAL_OUT_DENIED, "+33612,GP");

        assertThat(passing(
                        rules,
                        Stream.of("0612345678", "06 12 34 56 78", "0033612345678", "+33 (0)6 12 34 56 78", "0613345678")
                                .map(text -> new Spelt(text, null, 0))))
                .extracting(Spelt::text)
                .containsExactly("0613345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"33", "0033", "1", "fr", "XX", "+33x", "*"})
    void aWrongRuleShouldBeNamed(String rule) {
        assertThatThrownBy(() -> Destinations.ofCalls(Settings.of(Map.of(Setting.PALABRE_DIAL_OUT_ALLOWED, rule))))
                .hasMessageContaining("PALABRE_DIAL_OUT_ALLOWED, " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xxxx", "0xxx", "1x?", "1", "1xxxxxxxx"})
    void aWrongPatternShouldBeNamed(String pattern) {
        assertThatThrownBy(() -> Destinations.ofCalls(Settings.of(Map.of(Setting.PALABRE_EXTENSIONS, pattern))))
                .hasMessageContaining("PALABRE_EXTENSIONS, " + pattern);
    }

    @Test
    void emergencyShouldBeNoKindThatCanBeOpened() {
        assertThatThrownBy(() -> Destinations.ofCalls(Settings.of(Map.of(Setting.PALABRE_DIAL_OUT_KINDS, "emergency"))))
                .hasMessageContaining("PALABRE_DIAL_OUT_KINDS, emergency");
    }

    private static List<Spelt> passing(Map<Setting, String> values, Stream<Spelt> all) {
        Settings settings = Settings.of(values);
        PhoneNumbers numbers = new NumberingPlans(settings);
        Destinations calls = Destinations.ofCalls(settings);
        return all.filter(one -> calls.refusal(numbers.read(one.text())).isEmpty())
                .toList();
    }

    private static List<Spelt> texted(Map<Setting, String> values, Stream<Spelt> all) {
        Settings settings = Settings.of(values);
        PhoneNumbers numbers = new NumberingPlans(settings);
        Destinations texts = Destinations.ofTexts(settings);
        return all.filter(one -> numbers.read(one.text()) instanceof Outside outside
                        && outside.mayBeMobile()
                        && texts.refusal(outside).isEmpty())
                .toList();
    }

    /**
     * The library's examples of all countries and kinds, as somebody in that country may spell them, and all that is
     * short.
     */
    private static Stream<Spelt> everything(String home) {
        List<Spelt> all = new ArrayList<>();
        for (String country : PLANS.getSupportedRegions()) {
            if (!home.equals("FR") && !home.equals(country)) {
                continue; // as seen from one country is enough
            }
            for (PhoneNumberType type : PLANS.getSupportedTypesForRegion(country)) {
                PhoneNumber example = PLANS.getExampleNumberForType(country, type);
                if (example != null) {
                    spellings(example, country.equals(home))
                            .forEach(text -> all.add(new Spelt(text, type, example.getCountryCode())));
                }
            }
        }
        for (int code : PLANS.getSupportedGlobalNetworkCallingCodes()) {
            PhoneNumber example = PLANS.getExampleNumberForNonGeoEntity(code);
            spellings(example, false).forEach(text -> all.add(new Spelt(text, PLANS.getNumberType(example), code)));
        }
        IntStream.range(0, 5_000).forEach(i -> all.add(new Spelt("" + i, null, 0)));
        IntStream.range(118_000, 118_100).forEach(i -> all.add(new Spelt("" + i, null, 0)));
        return all.stream();
    }

    private static Set<String> spellings(PhoneNumber number, boolean athome) {
        String e164 = PLANS.format(number, PhoneNumberFormat.E164);
        String international = PLANS.format(number, PhoneNumberFormat.INTERNATIONAL);
        String national = PLANS.format(number, PhoneNumberFormat.NATIONAL);
        Stream<String> abroad = Stream.of(
                e164,
                international,
                international.replace(' ', '\u00a0'),
                "00" + e164.substring(1),
                "00 " + international.substring(1));
        Stream<String> home = athome ? Stream.of(national, national.replaceAll("\\D", "")) : Stream.empty();
        return Stream.concat(abroad, home).collect(Collectors.toSet());
    }
}
