package org.palabre.adapter.vcard;

import ezvcard.VCard;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Language;
import ezvcard.property.Nickname;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A card as a row. */
record CardCells(VCard card, GroupCards groups) {
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
            "Labels");

    /** Parts several values of one cell. */
    private static final String COLONS = " ::: ";

    private static final int PREFERRED = 1;
    private static final int LEAST_PREFERRED = 101;

    private static final Pattern MOBILE =
            Pattern.compile(".*(cell|mobile|portable|gsm|iphone).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_PHONE =
            Pattern.compile(".*(fax|pager|modem|bbs|télécopie).*", Pattern.CASE_INSENSITIVE);

    List<String> cells() {
        return List.of(
                joined(card.getFormattedNames().stream()
                        .map(FormattedName::getValue)
                        .limit(1)),
                name(StructuredName::getGiven),
                name(name -> String.join(" ", name.getAdditionalNames())),
                name(StructuredName::getFamily),
                alias(),
                joined(preferredFirst(card.getEmails()).map(Email::getValue)),
                numbers(this::isMobile),
                numbers(Predicate.not(this::isMobile)),
                joined(card.getLanguages().stream().map(Language::getValue).limit(1)),
                joined(Stream.concat(
                        card.getCategoriesList().stream()
                                .map(Categories::getValues)
                                .flatMap(List::stream),
                        groups.of(card))));
    }

    private String name(Function<StructuredName, String> part) {
        return joined(card.getStructuredNames().stream().map(part).limit(1));
    }

    /** What somebody is called who has no name. */
    private String alias() {
        return joined(Stream.concat(
                        card.getNicknames().stream().map(Nickname::getValues),
                        card.getOrganizations().stream().map(Organization::getValues))
                .flatMap(List::stream)
                .limit(1));
    }

    private String numbers(Predicate<Telephone> wanted) {
        return joined(preferredFirst(card.getTelephoneNumbers())
                .filter(phone -> kinds(phone).noneMatch(NO_PHONE.asMatchPredicate()))
                .filter(wanted)
                .map(phone -> phone.getUri() == null
                        ? phone.getText()
                        : phone.getUri().getNumber()));
    }

    private boolean isMobile(Telephone phone) {
        return kinds(phone).anyMatch(MOBILE.asMatchPredicate());
    }

    /** What the number is by its types, and by the label that Apple and Google put beside it. */
    private Stream<String> kinds(Telephone phone) {
        return Stream.concat(
                phone.getParameters().getTypes().stream(),
                card.getExtendedProperties("X-ABLabel").stream()
                        .filter(label ->
                                label.getGroup() != null && label.getGroup().equals(phone.getGroup()))
                        .map(RawProperty::getValue)
                        .filter(Objects::nonNull));
    }

    private static <T extends VCardProperty> Stream<T> preferredFirst(List<T> all) {
        return all.stream().sorted(Comparator.comparingInt(CardCells::preference));
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

    private static String joined(Stream<String> values) {
        return values.filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .collect(Collectors.joining(COLONS));
    }
}
