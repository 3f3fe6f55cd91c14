package org.palabre.notification;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palabre.shared.DomainException;
import org.palabre.shared.VisibleText;

/**
 * A mail address that any server takes: the part of RFC 5321 §4.1.2 without quoted local parts, comments and address
 * literals, which people mistype more often than they use them. An international domain is kept in its ASCII form.
 *
 * @param value the local part as typed (its case may matter to its server), the domain in lower case
 */
public record MailAddress(String value) {
    private static final int LONGEST = 254; // RFC 5321 §4.5.3.1.3: a path of 256 has two angle brackets
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!\\d+$)[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

    /**
     * ß, ς and the two joiners mean another domain in IDNA 2008 than in java.net.IDN: a code must not go to a stranger.
     */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\\u00df\\u1e9e\\u03c2\\u200c\\u200d]");

    public MailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** Empty for anything else; blanks and unseen characters around it are not minded. */
    public static Optional<MailAddress> parse(String typed) {
        String text = typed == null ? "" : VisibleText.trimmed(typed);
        int at = text.indexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        return ascii(text.substring(at + 1))
                .map(domain -> text.substring(0, at) + "@" + domain)
                .filter(MailAddress::isAddress)
                .map(MailAddress::new);
    }

    /** @throws DomainException at that field of a form */
    public static MailAddress at(String field, String typed) {
        return parse(typed).orElseThrow(() -> DomainException.at(field, "wrong.mailAddress"));
    }

    /**
     * Like {@link #at}, for an address that may be left out.
     *
     * @return as it is kept, or empty
     */
    public static String orNone(String field, String typed) {
        return VisibleText.trimmed(typed).isEmpty() ? "" : at(field, typed).value();
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL
                && text.length() <= LONGEST
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    private static Optional<String> ascii(String domain) {
        if (AMBIGUOUS.matcher(domain).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | IndexOutOfBoundsException noDomain) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
