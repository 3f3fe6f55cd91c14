package org.palabre.adapter.vcard;

import static org.palabre.addressbook.ContactCards.MOST_VALUES;

import ezvcard.VCard;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Language;
import ezvcard.property.Nickname;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.addressbook.GroupDesk;

/** A card as a row. */
record CardCells(VCard card, PhoneKinds kinds, GroupCards groups) {
    static final List<String> COLUMNS = List.of(
            "Full name",
            "First name",
            "Middle name",
            "Last name",
            "Nickname",
            "E-mail",
            "Mobile",
            "Phone",
            "Language",
            "Labels",
            "Labels");

    /** Parts several values of one cell. */
    static final String COLONS = " ::: ";

    private static final int PREFERRED = 1;
    private static final int LEAST_PREFERRED = 101;

    static List<String> of(VCard card, GroupCards groups) {
        return new CardCells(card, PhoneKinds.of(card), groups).cells();
    }

    private List<String> cells() {
        return List.of(
                joined(card.getFormattedNames().stream().map(FormattedName::getValue), 1),
                name(StructuredName::getGiven),
                name(name -> String.join(" ", name.getAdditionalNames())),
                name(StructuredName::getFamily),
                alias(),
                joined(preferredFirst(card.getEmails()).map(Email::getValue), MOST_VALUES + 1),
                numbers(kinds::isMobile),
                numbers(Predicate.not(kinds::isMobile)),
                joined(card.getLanguages().stream().map(Language::getValue), 1),
                joined(
                        card.getCategoriesList().stream()
                                .map(Categories::getValues)
                                .flatMap(List::stream),
                        GroupDesk.MOST + 1),
                groups.of(card));
    }

    private String name(Function<StructuredName, String> part) {
        return joined(card.getStructuredNames().stream().map(part), 1);
    }

    /** What somebody is called who has no name. */
    private String alias() {
        return joined(
                Stream.concat(
                                card.getNicknames().stream().map(Nickname::getValues),
                                card.getOrganizations().stream().map(Organization::getValues))
                        .flatMap(List::stream),
                1);
    }

    private String numbers(Predicate<Telephone> wanted) {
        return joined(
                preferredFirst(card.getTelephoneNumbers())
                        .filter(kinds::isPhone)
                        .filter(wanted)
                        .map(phone -> phone.getUri() == null
                                ? phone.getText()
                                : phone.getUri().getNumber()),
                MOST_VALUES + 1);
    }

    /** Asks each once how preferred it is, which sorting would at each comparison: one may have thousands of types. */
    private static <T extends VCardProperty> Stream<T> preferredFirst(List<T> all) {
        return all.stream()
                .collect(Collectors.groupingBy(CardCells::preference, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream);
    }

    private static int preference(VCardProperty property) {
        if (property.getParameters().getTypes().stream().anyMatch("pref"::equalsIgnoreCase)) {
            return PREFERRED;
        }
        try {
            Integer said = property.getParameters().getPref();
            return said == null ? LEAST_PREFERRED : said;
        } catch (IllegalStateException noNumber) {
            return LEAST_PREFERRED;
        }
    }

    private static String joined(Stream<String> values, int most) {
        return values.filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(most)
                .collect(Collectors.joining(COLONS));
    }
}
