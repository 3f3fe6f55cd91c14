package org.palabre.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.palabre.notification.TypedNumber.Extension;
import org.palabre.notification.TypedNumber.Faulty;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.notification.TypedNumber.Short;
import org.palabre.shared.DomainException.Reason;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/**
 * Where the operator lets calls or short messages go, against toll fraud (P32): what is not opened is closed. A rule is
 * a prefix of E.164 ({@code +33}; {@code +} is the world) or a country ({@code US}, where others share its prefix);
 * beside it the kind of the number must be open. Numbers are read by their plan before any rule looks at them, so that
 * no spelling passes.
 *
 * @param extensions which internal numbers may be reached
 */
public record Destinations(Setting opened, Setting closed, Setting kinds, Settings settings, Extensions extensions) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<NumberKind> TEXTED =
            EnumSet.of(NumberKind.FIXED, NumberKind.MOBILE, NumberKind.FIXED_OR_MOBILE);

    public static Destinations ofCalls(Settings settings) {
        return new Destinations(
                        Setting.PALABRE_DIAL_OUT_ALLOWED,
                        Setting.PALABRE_DIAL_OUT_DENIED,
                        Setting.PALABRE_DIAL_OUT_KINDS,
                        settings,
                        Extensions.of(settings))
                .checked();
    }

    /** Whether it is a mobile is asked before; the kinds keep satellites away. */
    public static Destinations ofTexts(Settings settings) {
        return new Destinations(
                        Setting.PALABRE_SMS_ALLOWED,
                        Setting.PALABRE_SMS_DENIED,
                        null,
                        settings,
                        new Extensions(List.of()))
                .checked();
    }

    private Destinations checked() {
        rules(opened);
        rules(closed);
        openKinds();
        return this;
    }

    /** Why it may not be reached: a message that names the rule and what to ask the operator for. Empty when it may. */
    public Optional<Reason> refusal(TypedNumber number) {
        return switch (number) {
            case Outside outside -> refusal(outside);
            case Extension internal ->
                extensions.have(internal.digits())
                        ? Optional.empty()
                        : reason("refused.extension", internal.digits(), Setting.PALABRE_EXTENSIONS.name());
            case Short few -> refusal(few);
            case Faulty faulty -> Optional.of(new Reason(faulty.key(), faulty.arguments()));
        };
    }

    private Optional<Reason> refusal(Outside number) {
        if (rules(closed).stream().anyMatch(rule -> fits(rule, number))) {
            return reason("refused.destination.closed", number.international(), closed.name());
        }
        if (rules(opened).stream().noneMatch(rule -> fits(rule, number))) {
            String asked = number.international().split(" ")[0];
            return reason("refused.destination", number.international(), asked, opened.name());
        }
        return closedKind(number.kind());
    }

    /** It may be meant as an internal number, too. */
    private Optional<Reason> refusal(Short few) {
        return closedKind(few.kind())
                .map(why -> few.kind() == NumberKind.EMERGENCY
                        ? why
                        : new Reason(
                                "refused.short",
                                List.of(
                                        few.digits(),
                                        Setting.PALABRE_EXTENSIONS.name(),
                                        few.kind().word(),
                                        name(kinds))));
    }

    private String name(Setting setting) {
        return setting == null ? opened.name() : setting.name();
    }

    private Optional<Reason> closedKind(NumberKind kind) {
        Set<NumberKind> open = openKinds();
        boolean either = kind == NumberKind.FIXED_OR_MOBILE
                && (open.contains(NumberKind.FIXED) || open.contains(NumberKind.MOBILE));
        return either || open.contains(kind)
                ? Optional.empty()
                : reason("refused.destination." + kind, kind.word(), name(kinds));
    }

    private static Optional<Reason> reason(String key, String... arguments) {
        return Optional.of(new Reason(key, List.of((Object[]) arguments)));
    }

    private static boolean fits(String rule, Outside number) {
        return rule.startsWith("+") ? number.e164().startsWith(rule) : rule.equals(number.country());
    }

    private List<String> rules(Setting setting) {
        List<String> rules = settings.list(setting);
        rules.stream()
                .filter(rule -> !rule.matches("\\+\\d{0,15}") && !COUNTRIES.contains(rule))
                .findFirst()
                .ifPresent(wrong -> refuse(setting, wrong));
        return rules;
    }

    private Set<NumberKind> openKinds() {
        if (kinds == null) {
            return TEXTED;
        }
        Set<NumberKind> open = EnumSet.noneOf(NumberKind.class);
        settings.list(kinds)
                .forEach(word -> NumberKind.opened(word).ifPresentOrElse(open::add, () -> refuse(kinds, word)));
        return open;
    }

    private static void refuse(Setting setting, String value) {
        throw new IllegalStateException(setting + ", " + value + ": " + setting.meaning());
    }
}
