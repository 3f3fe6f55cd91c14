package org.palabre.adapter.vcard;

import ezvcard.VCard;
import ezvcard.property.Kind;
import ezvcard.property.Member;
import ezvcard.property.RawProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Groups that are cards of their own and name their members (RFC 6350 §6.1.4; Apple's before it).
 *
 * @param names of groups by the id of who is in them
 */
record GroupCards(Map<String, List<String>> names) {
    private static final String APPLES_KIND = "X-ADDRESSBOOKSERVER-KIND";
    private static final String APPLES_MEMBER = "X-ADDRESSBOOKSERVER-MEMBER";

    static GroupCards among(List<VCard> cards) {
        Map<String, List<String>> names = new HashMap<>();
        for (VCard group : cards) {
            if (isGroup(group) && group.getFormattedName() != null) {
                members(group).forEach(member -> names.computeIfAbsent(member, any -> new ArrayList<>())
                        .add(group.getFormattedName().getValue()));
            }
        }
        return new GroupCards(names);
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

    Stream<String> of(VCard card) {
        return card.getUid() == null || card.getUid().getValue() == null
                ? Stream.empty()
                : names.getOrDefault(id(card.getUid().getValue()), List.of()).stream();
    }

    private static String id(String uri) {
        return uri.strip().toLowerCase(Locale.ROOT).replaceFirst("^urn:uuid:", "");
    }
}
