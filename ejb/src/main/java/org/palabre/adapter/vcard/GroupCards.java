package org.palabre.adapter.vcard;

import ezvcard.VCard;
import ezvcard.property.Kind;
import ezvcard.property.Member;
import ezvcard.property.RawProperty;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palabre.addressbook.ContactCards;
import org.palabre.addressbook.GroupDesk;
import org.palabre.shared.VisibleText;

/**
 * Groups that are cards of their own and name their members (RFC 6350 §6.1.4; Apple's before it).
 *
 * @param labels names of groups, as a cell, by the id of the cards in them: one text for all cards with that id
 */
record GroupCards(Map<String, String> labels) {
    private static final String APPLES_KIND = "X-ADDRESSBOOKSERVER-KIND";
    private static final String APPLES_MEMBER = "X-ADDRESSBOOKSERVER-MEMBER";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u0085]+");

    static GroupCards among(List<VCard> cards) {
        Map<String, Set<String>> names = new HashMap<>();
        for (VCard group : cards) {
            if (isGroup(group) && group.getFormattedName() != null) {
                String name = name(group);
                members(group)
                        .forEach(member -> join(name, names.computeIfAbsent(member, any -> new LinkedHashSet<>(2))));
            }
        }
        Map<String, String> labels = new HashMap<>();
        names.forEach((member, of) -> labels.put(member, String.join(CardCells.COLONS, of)));
        return new GroupCards(labels);
    }

    /** One more than one may be in, so that it is seen where they are too many. */
    private static void join(String name, Set<String> names) {
        if (names.size() <= GroupDesk.MOST) {
            names.add(name);
        }
    }

    /** One that is too long stays a character too long, and is refused with the cards in it. */
    private static String name(VCard group) {
        String said = BLANKS.matcher(
                        Objects.requireNonNullElse(group.getFormattedName().getValue(), ""))
                .replaceAll(" ");
        String tidy = VisibleText.tidy(cut(said, ContactCards.LONGEST_VALUE));
        return cut(tidy, GroupDesk.LONGEST_NAME + 1);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    static boolean isGroup(VCard card) {
        RawProperty apples = card.getExtendedProperty(APPLES_KIND);
        return card.getKind() != null && card.getKind().isGroup()
                || apples != null && Kind.GROUP.equalsIgnoreCase(apples.getValue());
    }

    private static Stream<String> members(VCard group) {
        return Stream.concat(
                        group.getMembers().stream().map(Member::getUri),
                        group.getExtendedProperties(APPLES_MEMBER).stream().map(RawProperty::getValue))
                .filter(Objects::nonNull)
                .map(GroupCards::id);
    }

    /** A cell. */
    String of(VCard card) {
        return card.getUid() == null || card.getUid().getValue() == null
                ? ""
                : labels.getOrDefault(id(card.getUid().getValue()), "");
    }

    private static String id(String uri) {
        return uri.strip().toLowerCase(Locale.ROOT).replaceFirst("^urn:uuid:", "");
    }
}
