package org.palabre.addressbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palabre.shared.PlainText;

/**
 * What a column of a file of contacts says, by the names that Thunderbird, Google, Outlook, the tools of Apple's
 * address book and people give it in French and English. Compared are letters and digits only: {@code E-mail 1 -
 * Value} is {@code email1value}.
 */
enum ContactColumn {
    WHOLE_NAME("(display|full|formatted|contact)name|nom(complet|affiche|aafficher|etprenom|prenom)|prenom(et)?nom"),
    /** The whole name, or beside a column of first names alone the last name. */
    NAME("name|nom"),
    FIRST_NAME("first(name)?|prenoms?|givenname|forename"),
    MIDDLE_NAME("middle(name)?|additionalname|(deuxieme|second)prenom"),
    LAST_NAME("last(name)?|nomdefamille|familyname|surname"),
    /** What somebody is called who has no name. */
    ALIAS("fileas|classersous|nickname|surnom|company|societe|entreprise|organi[sz]ation(1?name)?"),
    /** The preferred first, as all programs write them. */
    MAIL("mel|(primary|secondary|home|work|personal|business|other)?e?mails?(address)?\\d*(address|value)?(%1$s)?"
            + "|courriel\\d*(%1$s)?"
            + "|(premiere|deuxieme)?adresse(e?mail|mel|electronique|courriel|de(messagerie|courriel))\\d*(%1$s)?"),
    MOBILE("(home|work|business|personal)?(numero(de)?)?(tel|telephone|phone)?"
            + "(mobile|portable|cell(phone|ular)?|gsm|iphone)(phone|number|telephone)?\\d*(value)?(%1$s)?"),
    /** A number that may be a mobile's; one that is said to be one is preferred. */
    PHONE("(home|work|business|personal|primary|main|car|other)?(numerode)?"
            + "(phone|telephone|tel)(number)?\\d*(value)?(%1$s)?"),
    /** What the number in the next column is. */
    PHONE_LABEL("phone\\d+(type|label)"),
    /** Parted by {@link ContactGroup#BAR}. */
    GROUP("groupe?s?"),
    /** Google's, parted by three colons. */
    LABELS("labels?|libelles?|groupmembership"),
    /** Outlook's, parted by semicolons or commas. */
    CATEGORIES("categor(y|ies?)"),
    LANGUAGE("language|langue|lang");

    /** Characters of a header, far more than any has. */
    private static final int LONGEST_HEADER = 200;

    private static final String PLACE =
            "home|work|other|personal|business|main|primary|icloud|bureau|domicile|autre|voiture|principale?|secondaire"
                    + "|professionnel(le)?|personnel(le)?|privee?|fixe";

    private static final Pattern BARS = Pattern.compile(Pattern.quote(ContactGroup.BAR));
    private static final Pattern SIGNS = Pattern.compile("[;,]");

    /** Google's. Blanks around it are no part of it: looking for them, too, a run of them takes its length squared. */
    private static final Pattern COLONS = Pattern.compile(":::");

    private final Pattern names;

    ContactColumn(String names) {
        this.names = Pattern.compile(names.formatted(PLACE));
    }

    static Optional<ContactColumn> of(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        String key = PlainText.of(header).replaceAll("[^\\p{L}\\p{N}]", "");
        return Arrays.stream(values())
                .filter(column -> column.names.matcher(key).matches())
                .findFirst();
    }

    boolean isAddress() {
        return this == MAIL || this == MOBILE || this == PHONE;
    }

    /** That of a contact, as faults name it. */
    String field() {
        return switch (this) {
            case WHOLE_NAME, NAME, FIRST_NAME, MIDDLE_NAME, LAST_NAME, ALIAS -> "name";
            case MAIL -> "mail";
            case MOBILE, PHONE, PHONE_LABEL -> "mobile";
            case GROUP, LABELS, CATEGORIES -> "group";
            case LANGUAGE -> "language";
        };
    }

    /** What a cell says, value by value. */
    Stream<String> values(String cell) {
        Pattern between =
                switch (this) {
                    case GROUP -> BARS;
                    case CATEGORIES -> SIGNS;
                    default -> COLONS;
                };
        return between.splitAsStream(cell).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Where each is, from left to right. */
    static Map<ContactColumn, List<Integer>> in(List<String> headers) {
        Map<ContactColumn, List<Integer>> columns = new EnumMap<>(ContactColumn.class);
        for (int i = 0; i < headers.size(); i++) {
            int at = i;
            of(headers.get(i)).ifPresent(column -> columns.computeIfAbsent(column, any -> new ArrayList<>())
                    .add(at));
        }
        return columns;
    }
}
