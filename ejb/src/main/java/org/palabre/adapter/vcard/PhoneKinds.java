package org.palabre.adapter.vcard;

import ezvcard.VCard;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the numbers of a card are: by their types, and by the labels that Apple and Google put beside them.
 *
 * @param mobiles what groups of properties have a label of a mobile
 * @param others what groups have a label of something that nobody speaks into
 */
record PhoneKinds(Set<String> mobiles, Set<String> others) {
    private static final Predicate<String> MOBILE = Pattern.compile(
                    "cell|mobile|portable|gsm|iphone", Pattern.CASE_INSENSITIVE)
            .asPredicate();

    private static final Predicate<String> NO_PHONE = Pattern.compile(
                    "fax|pager|modem|bbs|télécopie", Pattern.CASE_INSENSITIVE)
            .asPredicate();

    /** Looks at each label once, since each number may have as many labels as there are numbers. */
    static PhoneKinds of(VCard card) {
        return new PhoneKinds(labelled(card, MOBILE), labelled(card, NO_PHONE));
    }

    private static Set<String> labelled(VCard card, Predicate<String> kind) {
        return card.getExtendedProperties("X-ABLabel").stream()
                .filter(label -> label.getGroup() != null && label.getValue() != null && kind.test(label.getValue()))
                .map(RawProperty::getGroup)
                .collect(Collectors.toSet());
    }

    boolean isMobile(Telephone phone) {
        return is(phone, mobiles, MOBILE);
    }

    boolean isPhone(Telephone phone) {
        return !is(phone, others, NO_PHONE);
    }

    private static boolean is(Telephone phone, Set<String> labelled, Predicate<String> kind) {
        return phone.getGroup() != null && labelled.contains(phone.getGroup())
                || phone.getParameters().getTypes().stream().anyMatch(kind);
    }
}
