package org.palabre.addressbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.palabre.notification.MailAddress;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Label;
import org.palabre.shared.PlainText;
import org.palabre.shared.VisibleText;

/**
 * What a contact says, checked.
 *
 * @param mobile in E.164, or empty where there is a mail address
 */
record ContactCard(String name, String mail, String mobile, String language) {
    private static final int LONGEST_NAME = 128;
    private static final Set<String> LANGUAGES = Set.of("", "fr", "en");

    /** @throws DomainException for every fault at once, each at its field */
    static ContactCard read(ContactInput input, PhoneNumbers numbers) {
        List<Problem> problems = new ArrayList<>();
        String name = VisibleText.tidy(input.name());
        String mail = tried(() -> MailAddress.orNone("mail", input.mail()), problems);
        String mobile = tried(() -> numbers.mobileOrNone(input.mobile(), "mobile"), problems);
        Label.fault("name", name, LONGEST_NAME).ifPresent(problems::add);
        if (!LANGUAGES.contains(input.language())) {
            problems.add(new Problem(Optional.of("language"), "wrong.choice", List.of()));
        }
        if (VisibleText.trimmed(input.mail() + input.mobile()).isEmpty()) {
            problems.add(new Problem(Optional.of("mail"), "wrong.recipient", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new DomainException(problems);
        }
        return new ContactCard(name, mail, mobile, input.language());
    }

    private static String tried(Supplier<String> read, List<Problem> problems) {
        try {
            return read.get();
        } catch (DomainException refused) {
            problems.addAll(refused.problems());
            return "";
        }
    }

    /** What this one leaves empty is taken from the older one. */
    ContactCard or(ContactCard older) {
        return new ContactCard(
                either(name, older.name),
                either(mail, older.mail),
                either(mobile, older.mobile),
                either(language, older.language));
    }

    private static String either(String newer, String older) {
        return newer.isEmpty() ? older : newer;
    }

    /** Alike for two addresses of one mailbox. */
    String mailKey() {
        return mail.toLowerCase(Locale.ROOT);
    }

    /** By name, or where there is none by address, so that it is also the order of a list. */
    String searched() {
        String all = PlainText.of(name + " " + mail + " " + mobile);
        return all.length() <= 450 ? all : all.substring(0, 450);
    }
}
