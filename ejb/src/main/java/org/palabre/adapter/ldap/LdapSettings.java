package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.DN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How to reach the directory and how to read it; {@link LdapSetting} tells each value's meaning and range.
 *
 * @param trust PEM file of trusted certificates; Java's own when absent
 * @param bindDn service account
 * @param connections most connections at once, 1 to 64
 */
public record LdapSettings(
        List<LdapServer> servers,
        Optional<Path> trust,
        String bindDn,
        String password,
        PeopleSettings people,
        GroupSettings groups,
        Duration connectTimeout,
        Duration responseTimeout,
        int connections) {

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);

    /**
     * Reads {@code PALABRE_LDAP_…}.
     *
     * @param source gives a setting's value by its name
     * @throws IllegalArgumentException naming the setting whose value does not do
     */
    public static LdapSettings from(Function<String, Optional<String>> source) {
        return new LdapSettings(
                servers(source),
                trust(LdapSetting.TRUST.in(source)),
                account(LdapSetting.BIND_DN.in(source)),
                password(LdapSetting.PASSWORD.in(source)),
                PeopleSettings.from(source),
                GroupSettings.from(source),
                duration(LdapSetting.CONNECT_TIMEOUT, source, Duration.ofSeconds(30)),
                duration(LdapSetting.RESPONSE_TIMEOUT, source, Duration.ofSeconds(60)),
                connections(LdapSetting.CONNECTIONS.in(source)));
    }

    /** Each reads a part and throws what is wrong with it, so that all can be told at once. */
    static List<Runnable> readers(Function<String, Optional<String>> source) {
        return Stream.concat(
                        Stream.<Runnable>of(
                                () -> servers(source),
                                () -> LdapTrust.socketFactory(trust(LdapSetting.TRUST.in(source))),
                                () -> password(LdapSetting.PASSWORD.in(source)),
                                () -> account(LdapSetting.BIND_DN.in(source)),
                                () -> duration(LdapSetting.CONNECT_TIMEOUT, source, Duration.ofSeconds(30)),
                                () -> duration(LdapSetting.RESPONSE_TIMEOUT, source, Duration.ofSeconds(60)),
                                () -> connections(LdapSetting.CONNECTIONS.in(source))),
                        Stream.concat(PeopleSettings.readers(source), GroupSettings.readers(source)))
                .toList();
    }

    private static String account(String text) {
        if (!text.contains("@") && !text.contains("\\") && !DN.isValidDN(text)) {
            throw LdapSetting.BIND_DN.wrong("'" + text + "' is neither a DN nor the account of a domain");
        }
        return text;
    }

    /** Without the password: records are printed by logs and test reports. */
    @Override
    public String toString() {
        return "LdapSettings" + servers + " as " + bindDn;
    }

    private static List<LdapServer> servers(Function<String, Optional<String>> source) {
        boolean startTls = flag(LdapSetting.START_TLS.in(source));
        List<LdapServer> servers = list(LdapSetting.URL.in(source), ",").stream()
                .map(url -> LdapServer.of(url, startTls))
                .toList();
        if (servers.isEmpty() || servers.size() > 8) {
            throw LdapSetting.URL.wrong("1 to 8 servers, not " + servers.size());
        }
        return servers;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw LdapSetting.START_TLS.wrong("true or false, not '" + text + "'");
        };
    }

    private static Optional<Path> trust(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Path file = Path.of(text);
        if (!Files.isReadable(file)) {
            throw LdapSetting.TRUST.wrong("cannot read " + file);
        }
        return Optional.of(file);
    }

    private static String password(String text) {
        if (text.isEmpty()) {
            throw LdapSetting.PASSWORD.wrong("the service account needs a password");
        }
        return text;
    }

    private static Duration duration(LdapSetting setting, Function<String, Optional<String>> source, Duration longest) {
        String text = setting.in(source);
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(SHORTEST_TIMEOUT) >= 0 && duration.compareTo(longest) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // refused below, like a duration out of range
        }
        throw setting.wrong("'" + text + "' is not a duration of " + setting.range());
    }

    private static int connections(String text) {
        if (!text.matches("[1-9]|[1-5]\\d|6[0-4]")) {
            throw LdapSetting.CONNECTIONS.wrong("1 to 64, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    static List<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
