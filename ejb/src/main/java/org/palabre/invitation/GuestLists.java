package org.palabre.invitation;

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
final class GuestLists {
    /** Guests of one conference, or of one invitation. */
    private static final int MOST = 1_000;

    static final String FIELD = "guests";

    private GuestLists() {}

    /** Somebody who is new. */
    record Named(Recipient recipient, String language) {
        boolean texted() {
            return recipient instanceof Recipient.ByPhone;
        }
    }

    /**
     * @param known addresses that are there already
     * @return those who are new, each once
     * @throws DomainException at {@code guests}, a problem for each entry that reaches nobody; or when they are too
     *     many
     */
    private static List<Named> read(Map<String, String> byLanguage, Set<String> known, TextRules texts) {
        Set<String> all = new HashSet<>(known);
        List<Named> added = new ArrayList<>();
        byLanguage.forEach((language, pasted) -> checked(pasted, texts).stream()
                .filter(recipient -> all.add(recipient.key()))
                .forEach(recipient -> added.add(new Named(recipient, language))));
        if (all.size() > MOST) {
            throw DomainException.at(FIELD, "wrong.tooManyRecipients", MOST);
        }
        return added;
    }

    /** As {@link #read}, for who may cause as many short messages today. @param login of who causes them */
    static List<Named> read(Map<String, String> byLanguage, Set<String> known, TextRules texts, String login) {
        List<Named> added = read(byLanguage, known, texts);
        texts.demand(added.stream().filter(Named::texted).count(), login, FIELD);
        return added;
    }

    private static List<Recipient> checked(String pasted, TextRules texts) {
        Recipients recipients = Recipients.read(pasted, FIELD, texts);
        if (!recipients.faults().isEmpty()) {
            throw new DomainException(
                    recipients.faults().stream().map(GuestLists::problem).toList());
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
