package org.palabre.web.front;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that this console answers to: those of the settings, those of the loopback interface, and the address that
 * the connection came in on. What a browser is sent to is made of the Host that it named; with any other name somebody
 * could have a page, a redirect or a link made that leads to them.
 */
record Host(Set<String> names) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}]|[\\w.-]{1,255})(:\\d{1,5})?");

    /** The host of such an address as https://palabre.example.org:8443/; empty where it has none. */
    static Optional<String> of(String address) {
        return address.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(URI.create(address.strip()).getHost()).map(Host::plain);
    }

    /** @param local end of the connection */
    boolean isKnown(String authority, InetAddress local) {
        return name(authority)
                .filter(name -> names.contains(name)
                        || LOOPBACK.contains(name)
                        || Addresses.parse(name).filter(local::equals).isPresent())
                .isPresent();
    }

    static boolean isLoopback(String authority) {
        return name(authority).filter(LOOPBACK::contains).isPresent();
    }

    /** Without the port. */
    static Optional<String> name(String authority) {
        Matcher parts = AUTHORITY.matcher(authority == null ? "" : authority);
        return parts.matches() ? Optional.of(plain(parts.group(1))) : Optional.empty();
    }

    private static String plain(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }
}
