package org.palabre.adapter.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.palabre.notification.Extensions;
import org.palabre.notification.NumberKind;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TypedNumber;
import org.palabre.notification.TypedNumber.Extension;
import org.palabre.notification.TypedNumber.Faulty;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.notification.TypedNumber.Short;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.VisibleText;

/** Numbers read with the world's numbering plans; those without country code by the plan of {@code PALABRE_REGION}. */
@ApplicationScoped
public class NumberingPlans implements PhoneNumbers {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Set<PhoneNumberType> MAY_BE_MOBILE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private static final int LONGEST = 40;

    /**
     * Narrow, non-breaking and unseen ones too, as they are copied from pages and telephones: the library does not know
     * them all.
     */
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cf}]+");

    /** The library would take letters for digits, and the text of an extension for one: no such thing is typed here. */
    private static final Pattern TYPED = Pattern.compile("(?=.*\\d)[+\\d ().\\-/\\u2010-\\u2013]+");

    /**
     * Kept free for stories and examples (ARCEP 2018-0881): the demo and the tests live there, and nobody else does.
     */
    private static final Pattern EXAMPLE = Pattern.compile("\\+33(19900|26191|35301|46571|53649|63998)\\d{4}");

    private static final String MOBILE_EXAMPLE = "+3363998";

    private static final Pattern SEPARATORS = Pattern.compile("[^+\\d]+");

    private static final Pattern EXTENSION = Pattern.compile("\\d{2,6}");

    private String region;
    private Settings settings;

    protected NumberingPlans() {}

    @Inject
    public NumberingPlans(Settings settings) {
        this.settings = settings;
        region = settings.text(Setting.PALABRE_REGION);
    }

    @Override
    public TypedNumber read(String typed) {
        String text = typed == null || typed.length() > LONGEST
                ? ""
                : SPACE.matcher(VisibleText.trimmed(typed)).replaceAll(" ");
        if (!TYPED.matcher(text).matches()) {
            return Faulty.because("wrong.phoneNumber");
        }
        String digits = SEPARATORS.matcher(text).replaceAll("");
        return internal(digits).orElseGet(() -> outside(text));
    }

    @Override
    public Set<String> spellings(String number, String countryCode) {
        return Spellings.of(number, PLANS.getRegionCodeForCountryCode(Integer.parseInt(countryCode)));
    }

    @Override
    public String spelling(String told) {
        return internal(told).isPresent() ? told : new CallerSpelling(region, NumberingPlans::inUse).of(told);
    }

    @Override
    public String ownCountry() {
        return region;
    }

    private static boolean inUse(PhoneNumber number) {
        return PLANS.isValidNumber(number) || EXAMPLE.matcher(e164(number)).matches();
    }

    /** Emergency numbers come first: no pattern of extensions takes them in. */
    private Optional<TypedNumber> internal(String digits) {
        if (ShortNumbers.emergency(digits, region)) {
            return Optional.of(new Short(digits, NumberKind.EMERGENCY));
        }
        return Extensions.of(settings).have(digits) ? Optional.of(new Extension(digits)) : Optional.empty();
    }

    private TypedNumber outside(String text) {
        try {
            PhoneNumber number = PLANS.parse(text, region);
            return inUse(number) ? outside(number) : shortOrFaulty(text, why(number));
        } catch (NumberParseException e) {
            return shortOrFaulty(text, why(e));
        }
    }

    private static TypedNumber outside(PhoneNumber number) {
        String e164 = e164(number);
        PhoneNumberType type = e164.startsWith(MOBILE_EXAMPLE) ? PhoneNumberType.MOBILE : PLANS.getNumberType(number);
        String country = PLANS.getRegionCodeForNumber(number);
        return new Outside(
                e164,
                NumberKinds.of(number, type),
                MAY_BE_MOBILE.contains(type),
                country == null || country.length() != 2 ? "" : country,
                PLANS.format(number, PhoneNumberFormat.NATIONAL),
                PLANS.format(number, PhoneNumberFormat.INTERNATIONAL));
    }

    private static String e164(PhoneNumber number) {
        return PLANS.format(number, PhoneNumberFormat.E164);
    }

    private TypedNumber shortOrFaulty(String text, String why) {
        if (!EXTENSION.matcher(text).matches()) {
            return Faulty.because(why);
        }
        return ShortNumbers.kind(text, region)
                .<TypedNumber>map(kind -> new Short(text, kind))
                .orElseGet(() -> new Extension(text));
    }

    private static String why(PhoneNumber number) {
        ValidationResult result = PLANS.isPossibleNumberWithReason(number);
        return switch (result) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> "wrong.phoneNumber.tooShort";
            case TOO_LONG -> "wrong.phoneNumber.tooLong";
            case INVALID_COUNTRY_CODE -> "wrong.phoneNumber.country";
            case IS_POSSIBLE, INVALID_LENGTH -> "wrong.phoneNumber.notInUse";
        };
    }

    private static String why(NumberParseException e) {
        return switch (e.getErrorType()) {
            case INVALID_COUNTRY_CODE -> "wrong.phoneNumber.country";
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> "wrong.phoneNumber.tooShort";
            case TOO_LONG -> "wrong.phoneNumber.tooLong";
            case NOT_A_NUMBER -> "wrong.phoneNumber";
        };
    }
}
