package org.palabre.userlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.palabre.notification.MailAddress;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TypedNumber.Extension;
import org.palabre.notification.TypedNumber.Faulty;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.notification.TypedNumber.Short;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Label;
import org.palabre.shared.PlainText;
import org.palabre.shared.Role;
import org.palabre.shared.VisibleText;

/**
 * What the list says of somebody, checked.
 *
 * @param login in lower case
 * @param mobile in E.164, or empty
 * @param outgoing number that people see when this user's conferences call them, in E.164, or empty
 */
record UserCard(
        String login,
        String name,
        String extension,
        String personalNumber,
        String mail,
        String mobile,
        String outgoing,
        Role role,
        boolean active) {
    private static final int LONGEST_NAME = 128;
    private static final int MOST_SEARCHED = 550;

    /** @throws DomainException for every fault at once, each at its field */
    static UserCard read(UserInput input, PhoneNumbers numbers) {
        List<Problem> problems = new ArrayList<>();
        var card = new UserCard(
                tried(() -> login(input.login()), problems),
                tried(() -> name(input.name()), problems),
                tried(() -> digits("extension", input.extension(), "\\d{2,6}", "wrong.extension"), problems),
                tried(
                        () -> digits("personalNumber", input.personalNumber(), "\\d{1,12}", "wrong.personalNumber"),
                        problems),
                tried(() -> mail(input.mail()), problems),
                tried(() -> mobile(input.mobile(), numbers), problems),
                tried(() -> outgoing(input.outgoing(), numbers), problems),
                input.role(),
                input.active());
        if (!problems.isEmpty()) {
            throw new DomainException(problems);
        }
        return card;
    }

    private static String tried(Supplier<String> read, List<Problem> problems) {
        try {
            return read.get();
        } catch (DomainException refused) {
            problems.addAll(refused.problems());
            return "";
        }
    }

    /** No name that the product uses itself. */
    private static String login(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9][a-z0-9._@-]{1,63}") || login.equals(Actor.SYSTEM.login())) {
            throw DomainException.at("login", "wrong.login");
        }
        return login;
    }

    private static String name(String typed) {
        return Label.at("name", VisibleText.tidy(typed), LONGEST_NAME);
    }

    private static String digits(String field, String typed, String pattern, String otherwise) {
        String digits = typed.strip();
        if (!digits.isEmpty() && !digits.matches(pattern)) {
            throw DomainException.at(field, otherwise);
        }
        return digits;
    }

    private static String mail(String typed) {
        return MailAddress.orNone("mail", typed);
    }

    private static String mobile(String typed, PhoneNumbers numbers) {
        return numbers.mobileOrNone(typed, "mobile");
    }

    private static String outgoing(String typed, PhoneNumbers numbers) {
        if (VisibleText.trimmed(typed).isEmpty()) {
            return "";
        }
        return switch (numbers.read(typed)) {
            case Outside outside -> outside.e164();
            case Faulty faulty ->
                throw DomainException.at(
                        "outgoing", faulty.key(), faulty.arguments().toArray());
            case Extension internal -> throw DomainException.at("outgoing", "wrong.phoneNumber.callBack");
            case Short few -> throw DomainException.at("outgoing", "wrong.phoneNumber.callBack");
        };
    }

    /** By name, so that it is also the order of the list. */
    String searched() {
        String all = PlainText.of(String.join(" ", name, login, mail, extension, personalNumber, mobile));
        return all.length() <= MOST_SEARCHED ? all : all.substring(0, MOST_SEARCHED);
    }
}
