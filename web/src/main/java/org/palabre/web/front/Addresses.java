package org.palabre.web.front;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as proxies and browsers write them; never a name, which would be looked up. */
final class Addresses {
    private static final Pattern V4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern V6 = Pattern.compile("\\[?([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:](?::\\d{1,5})?)?");
    private static final int LONGEST = 60;

    private Addresses() {}

    /** With a port or without one; of IPv6 with brackets or without them. */
    static Optional<InetAddress> parse(String text) {
        return text.length() > LONGEST ? Optional.empty() : literal(text).flatMap(Addresses::read);
    }

    private static Optional<String> literal(String text) {
        Matcher v4 = V4.matcher(text);
        if (v4.matches()) {
            return Optional.of(v4.group(1));
        }
        Matcher v6 = V6.matcher(text);
        return v6.matches() ? Optional.of(v6.group(1)) : Optional.empty();
    }

    /** A literal is not looked up by {@code getByName}; one that is none either, where it has a colon. */
    private static Optional<InetAddress> read(String literal) {
        boolean tooLarge = !literal.contains(":")
                && Arrays.stream(literal.split("\\.")).anyMatch(part -> Integer.parseInt(part) > 255);
        try {
            return tooLarge ? Optional.empty() : Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
