package org.palabre.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.notification.Recipient;
import org.palabre.notification.Recipients;
import org.palabre.notification.Recipients.Fault;
import org.palabre.notification.TextRules;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.DomainException.Reason;

/** People whom somebody pasted, by the language they read. */
public final class PastedGuests {
    /** Guests of one conference, or of one invitation. */
    private static final int MOST = 1_000;

    public static final String FIELD = "guests";

    private PastedGuests() {}

    /** Somebody who is new. */
    public record Named(Recipient recipient, String language) {
        public boolean texted() {
            return recipient instanceof Recipient.ByPhone;
        }
    }

    /**
     * @return those named, each once
     * @throws DomainException at {@code guests}, a problem for each entry that reaches nobody; or when they are too
     *     many
     */
    public static List<Named> read(Map<String, String> byLanguage, TextRules texts) {
        Set<String> all = new HashSet<>();
        List<Named> named = new ArrayList<>();
        byLanguage.forEach((language, pasted) -> checked(pasted, texts).stream()
                .filter(recipient -> all.add(recipient.key()))
                .forEach(recipient -> named.add(new Named(recipient, language))));
        bound(all);
        return named;
    }

    /**
     * @param known addresses that are there already
     * @param login of the person who causes short messages to new guests
     * @return those who are new
     * @throws DomainException at {@code guests} when they are too many with those known, or short messages for today
     */
    public static List<Named> unknown(List<Named> named, Set<String> known, TextRules texts, String login) {
        List<Named> added = named.stream()
                .filter(one -> !known.contains(one.recipient().key()))
                .toList();
        Set<String> all = new HashSet<>(known);
        added.forEach(one -> all.add(one.recipient().key()));
        bound(all);
        texts.demand(added.stream().filter(Named::texted).count(), login, FIELD);
        return added;
    }

    private static void bound(Set<String> addresses) {
        if (addresses.size() > MOST) {
            throw DomainException.at(FIELD, "wrong.tooManyRecipients", MOST);
        }
    }

    private static List<Recipient> checked(String pasted, TextRules texts) {
        Recipients recipients = Recipients.read(pasted, FIELD, texts);
        if (!recipients.faults().isEmpty()) {
            throw new DomainException(
                    recipients.faults().stream().map(PastedGuests::problem).toList());
        }
        return recipients.valid();
    }

    private static Problem problem(Fault fault) {
        return new Problem(
                Optional.of(FIELD),
                "wrong.recipientOfList",
                List.of(fault.line(), fault.text(), new Reason(fault.key(), fault.arguments())));
    }
}
