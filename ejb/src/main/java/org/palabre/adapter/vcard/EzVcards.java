package org.palabre.adapter.vcard;

import ezvcard.VCard;
import ezvcard.io.scribe.RawPropertyScribe;
import ezvcard.io.text.VCardReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.addressbook.ContactCards;
import org.palabre.shared.DomainException;
import org.palabre.shared.SeparatedValues.Row;

/** Reads with patience: what is wrong in a card is passed over, the rest of it is read. */
@ApplicationScoped
public class EzVcards implements ContactCards {
    private static final Pattern BEGIN = Pattern.compile("\\s*BEGIN\\s*:\\s*VCARD\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("\\s*END\\s*:\\s*VCARD\\s*", Pattern.CASE_INSENSITIVE);

    /** In a file. A book has fewer, but some may be empty or of one name. */
    private static final int MOST_GROUPS = 1_000;

    /** The reader would look for the postal address of each of these among all of the card; nothing of them is read. */
    private static final RawPropertyScribe NO_LABEL = new RawPropertyScribe("LABEL");

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
                                        CardCells.of(cards.get(at), groups))))
                .toList();
    }

    private static List<VCard> cards(String text, int most) {
        try (var reader = new VCardReader(text.stripLeading())) { // it takes an empty first line for the end
            reader.getScribeIndex().register(NO_LABEL);
            return cards(reader, most - 1);
        } catch (DomainException tooMany) {
            throw tooMany;
        } catch (IOException | RuntimeException broken) {
            throw DomainException.at("file", "wrong.file.cards");
        }
    }

    /** @param most people among them */
    private static List<VCard> cards(VCardReader reader, int most) throws IOException {
        List<VCard> cards = new ArrayList<>();
        int groups = 0;
        VCard card = reader.readNext();
        while (card != null && cards.size() - groups < most) {
            cards.add(card);
            groups += GroupCards.isGroup(card) ? 1 : 0;
            if (groups > MOST_GROUPS) {
                throw DomainException.at("file", "wrong.file.tooManyGroups", MOST_GROUPS);
            }
            card = reader.readNext();
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
