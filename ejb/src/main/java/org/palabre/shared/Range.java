package org.palabre.shared;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which values a setting may have, and what its text is read into.
 *
 * @param words the same for people; empty where the meaning says it all
 * @param empty whether an empty value means something (an empty text or list); else it counts as not set
 * @param shown false for secrets, which are named but never written
 * @param reader throws any unchecked exception for a text that does not do
 */
public record Range(String words, boolean empty, boolean shown, Function<String, ?> reader) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,253}");
    private static final Pattern PRINTABLE = Pattern.compile("\\P{Cntrl}{0,1000}");

    private Range(String words, Function<String, ?> reader) {
        this(words, false, true, reader);
    }

    public static Range number(int least, int most) {
        return new Range(least + " to " + most, text -> {
            int number = Integer.parseInt(text);
            return checked(number, number >= least && number <= most);
        });
    }

    public static Range port() {
        return number(1, 65535);
    }

    /** Written in the way of ISO 8601, such as {@code PT2S}. */
    public static Range duration(Duration least, Duration most) {
        return new Range(least + " to " + most, text -> {
            Duration duration = Duration.parse(text);
            return checked(duration, duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0);
        });
    }

    /** One of these words. */
    public static Range choice(String... choices) {
        return new Range(or(choices), text -> {
            String choice = text.replaceAll("\\s*,\\s*", ",");
            return checked(choice, List.of(choices).contains(choice));
        });
    }

    /** Any of these words, comma between, or none of them. */
    public static Range anyOf(String... choices) {
        return each(pattern("", String.join("|", choices)), "any of " + String.join(", ", choices))
                .orNone();
    }

    public static Range yesOrNo() {
        return new Range("true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    /** Any text, also none. */
    public static Range text() {
        return text(1000).orEmpty();
    }

    public static Range text(int most) {
        return new Range(
                most == 1000 ? "" : "1 to " + most + " characters",
                text -> checked(
                        text, text.length() <= most && PRINTABLE.matcher(text).matches()));
    }

    /** @param least characters, without which it could be guessed */
    public static Range secret(int least, int most) {
        String words = (least == 0 ? "at most " : least + " to ") + most + " characters";
        return new Range(
                words,
                false,
                false,
                text -> checked(text, text.length() >= least && text(most).takes(text)));
    }

    public static Range pattern(String words, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new Range(words, text -> checked(text, pattern.matcher(text).matches()));
    }

    /** Of a machine, by name or address; whether there is one shows later. */
    public static Range host() {
        return new Range(
                "host name or IP address",
                text -> checked(text, HOST.matcher(text).matches()));
    }

    /** That can be found now. */
    public static Range address() {
        return new Range("IP address, or a name that has one", text -> {
            try {
                return checked(InetAddress.getByName(text), HOST.matcher(text).matches());
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        });
    }

    public static Range url() {
        return new Range("http or https address", text -> {
            URI url = URI.create(text);
            return checked(text, isWeb(url) && url.getHost() != null);
        });
    }

    public static Range file() {
        return new Range("readable file", text -> {
            Path file = Path.of(text);
            return checked(file, Files.isRegularFile(file) && Files.isReadable(file));
        });
    }

    /** Of the regions: a bare offset knows no summer time, and nobody could choose it. */
    public static Range zone() {
        return new Range(
                "such as Africa/Dakar or UTC",
                text -> checked(ZoneId.of(text), ZoneId.getAvailableZoneIds().contains(text)));
    }

    /** Whose phone numbers are read is checked where numbers are. */
    public static Range country() {
        return new Range("two letters of ISO 3166", text -> {
            String country = text.toUpperCase(Locale.ROOT);
            return checked(country, Set.of(Locale.getISOCountries()).contains(country));
        });
    }

    /** Several of them, comma between. */
    public static Range each(Range one, String words) {
        return new Range(words, text -> Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(one.reader)
                .collect(Collectors.collectingAndThen(
                        Collectors.toUnmodifiableList(),
                        parts -> checked(
                                parts, !parts.isEmpty() && Set.copyOf(parts).size() == parts.size()))));
    }

    /** A text that may also be empty, where that has a meaning. */
    public Range orEmpty() {
        return new Range(words, true, shown, text -> text.isEmpty() ? "" : reader.apply(text));
    }

    /** A list that may also be empty, where that has a meaning. */
    public Range orNone() {
        return new Range(words, true, shown, text -> text.isEmpty() ? List.of() : reader.apply(text));
    }

    /** What counts of what was given: an empty text only where it means something. */
    public Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(value -> empty || !value.isEmpty());
    }

    /** @throws RuntimeException when it does not do */
    public Object read(String text) {
        return reader.apply(text);
    }

    /** For the operator: which setting, its value, and what it should be. */
    public String refusal(String name, String text, String meaning) {
        return name + (shown ? "=" + withoutSecrets(text) : " (its value is not shown)") + " is wrong: " + meaning;
    }

    /** A password may stand in an address, before its @ or behind its ?. */
    private static String withoutSecrets(String text) {
        return text.replaceAll("//[^/@]*@", "//…@").replaceAll("\\?.*", "?…");
    }

    public boolean takes(String text) {
        try {
            reader.apply(text);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static <T> T checked(T value, boolean right) {
        if (!right) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    private static boolean isWeb(URI url) {
        return Set.of("http", "https").contains(String.valueOf(url.getScheme()));
    }

    private static String or(String... choices) {
        int last = choices.length - 1;
        return last == 0 ? choices[0] : String.join(", ", Arrays.copyOf(choices, last)) + " or " + choices[last];
    }
}
