package org.palabre.adapter.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palabre.shared.outbox.DeliveryFailure;

/**
 * The one place where a failure of the mail server becomes ours (RFC 5321 §4.2.1: 4xx may succeed later, 5xx will not).
 */
final class SmtpFailures {
    private static final int DEEPEST = 10;
    private static final Pattern REPLY = Pattern.compile("(?m)^\\s*([45]\\d\\d)(?: |-|$)");

    /** It is closing (421), or wants an account (530, RFC 4954 §6) or another one (535): no mail's fault. */
    private static final Set<String> OF_EVERYBODY = Set.of("421", "530", "535");

    private SmtpFailures() {}

    /** Before any mail was spoken of: it is nobody's mail that fails. */
    static DeliveryFailure ofConnection(MessagingException failure) {
        String what = failure instanceof AuthenticationFailedException
                ? "the mail server does not take our account"
                : "the mail server cannot be reached";
        return DeliveryFailure.away(what + ": " + told(failure), failure);
    }

    static DeliveryFailure ofMail(MessagingException failure) {
        String reply = reply(failure).orElse("");
        if (reply.isEmpty()) {
            return DeliveryFailure.later("the connection to the mail server broke: " + told(failure), failure);
        }
        if (OF_EVERYBODY.contains(reply)) {
            return DeliveryFailure.away("the mail server takes no mail: " + told(failure), failure);
        }
        return reply.startsWith("5")
                ? DeliveryFailure.forGood("the mail server refuses: " + told(failure), failure)
                : DeliveryFailure.later("the mail server says later: " + told(failure), failure);
    }

    /** The server's reply. Only its own words begin a line with a reply code. */
    private static Optional<String> reply(MessagingException failure) {
        return chain(failure)
                .map(cause -> REPLY.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** The innermost words: the outer ones are the library's. */
    private static String told(MessagingException failure) {
        return chain(failure)
                .reduce((outer, inner) -> inner)
                .map(cause -> cause.getMessage() == null ? cause.toString() : cause.getMessage())
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    private static Stream<Throwable> chain(MessagingException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, SmtpFailures::inner)
                .limit(DEEPEST);
    }

    private static Throwable inner(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
