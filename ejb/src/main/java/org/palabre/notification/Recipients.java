package org.palabre.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.notification.Recipient.ByMail;
import org.palabre.notification.Recipient.ByPhone;
import org.palabre.shared.DomainException;
import org.palabre.shared.Label;
import org.palabre.shared.VisibleText;

/**
 * Recipients as people paste them: one on each line, or between commas or semicolons; mail addresses, alone or as
 * {@code Paul Martin <paul@example.org>}, and mobile numbers mixed.
 *
 * @param valid in the order they were given, each person once
 * @param faults what could not be used, so that the form can name each
 */
public record Recipients(List<Recipient> valid, List<Fault> faults) {
    /** Entries in one list. */
    public static final int MOST = 1_000;

    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_NAME = 128;

    public Recipients {
        valid = List.copyOf(valid);
        faults = List.copyOf(faults);
    }

    /**
     * An entry that reaches nobody.
     *
     * @param line where it stands, from 1
     * @param text as typed, cut at 80 characters
     * @param key why: a message key
     */
    public record Fault(int line, String text, String key, List<Object> arguments) {
        public Fault {
            text = text.length() > 80 ? text.substring(0, 79) + "…" : text;
            arguments = List.copyOf(arguments);
        }
    }

    /** @throws DomainException at that field of a form when there are more than {@link #MOST} */
    public static Recipients read(String pasted, String field, TextRules texts) {
        List<PastedList.Entry> entries = pasted.length() > LONGEST_TEXT ? null : PastedList.entries(pasted);
        if (entries == null || entries.size() > MOST) {
            throw DomainException.at(field, "wrong.tooManyRecipients", MOST);
        }
        Map<String, Recipient> valid = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (PastedList.Entry entry : entries) {
            try {
                Recipient recipient = recipient(entry, texts);
                valid.putIfAbsent(recipient.key(), recipient);
            } catch (DomainException refused) {
                var why = refused.problems().getFirst();
                faults.add(new Fault(entry.line(), entry.text(), why.key(), why.arguments()));
            }
        }
        return new Recipients(new ArrayList<>(valid.values()), faults);
    }

    private static Recipient recipient(PastedList.Entry entry, TextRules texts) {
        String name = tidy(entry.name());
        if (entry.address().contains("@")) {
            return new ByMail(MailAddress.at("", entry.address()), name);
        }
        if (entry.address().chars().noneMatch(Character::isDigit)) {
            throw DomainException.of("wrong.recipient");
        }
        return new ByPhone(texts.mobile(entry.address(), ""), name);
    }

    private static String tidy(String name) {
        String plain = VisibleText.tidy(name.replaceAll("[\\p{Cntrl}\"<>]", " "));
        if (!VisibleText.isSomething(plain)) {
            return "";
        }
        Label.fault("", plain, Integer.MAX_VALUE).ifPresent(problem -> {
            throw new DomainException(List.of(problem));
        });
        return VisibleText.shortened(plain, LONGEST_NAME);
    }
}
