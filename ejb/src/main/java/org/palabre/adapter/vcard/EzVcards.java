package org.palabre.adapter.vcard;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.addressbook.ContactCards;
import org.palabre.addressbook.SeparatedValues.Row;
import org.palabre.shared.DomainException;

/** Reads with patience: what is wrong in a card is passed over, the rest of it is read. */
@ApplicationScoped
public class EzVcards implements ContactCards {
    private static final Pattern BEGIN = Pattern.compile("\\s*BEGIN\\s*:\\s*VCARD\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("\\s*END\\s*:\\s*VCARD\\s*", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Row> read(String text, int most) {
        List<VCard> cards = cards(text, most);
        List<Integer> lines = lines(text);
        GroupCards groups = GroupCards.among(cards);
        return Stream.concat(
                        Stream.of(new Row(1, CardCells.COLUMNS)),
                        IntStream.range(0, cards.size())
                                .filter(at -> !GroupCards.isGroup(cards.get(at)))
                                .mapToObj(at -> new Row(
                                        lines.get(Math.min(at, lines.size() - 1)),
                                        new CardCells(cards.get(at), groups).cells())))
                .limit(most)
                .toList();
    }

    private static List<VCard> cards(String text, int most) {
        List<VCard> cards = new ArrayList<>();
        try (var reader = new VCardReader(text.stripLeading())) { // it takes an empty first line for the end
            VCard card = reader.readNext();
            while (card != null && cards.size() < most) {
                cards.add(card);
                card = reader.readNext();
            }
        } catch (IOException | RuntimeException broken) {
            throw DomainException.at("file", "wrong.file.cards");
        }
        return cards;
    }

    /** On which each begins that is not inside another one: old programs put a secretary's there. */
    private static List<Integer> lines(String text) {
        List<Integer> lines = new ArrayList<>();
        int depth = 0;
        int at = 0;
        for (String line : text.lines().toList()) {
            at++;
            if (BEGIN.matcher(line).matches()) {
                if (depth == 0) {
                    lines.add(at);
                }
                depth++;
            } else if (END.matcher(line).matches()) {
                depth = Math.max(0, depth - 1);
            }
        }
        return lines;
    }
}
