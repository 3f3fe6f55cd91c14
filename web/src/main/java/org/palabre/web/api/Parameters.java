package org.palabre.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palabre.conference.ConferenceQuery.Sort;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.SeriesScope;
import org.palabre.shared.DomainException;

/** Reads parameters of the query: all are optional, none is passed over when it is wrong. */
public final class Parameters {
    static final int LAST_PAGE = 100_000;
    static final int MOST_PER_PAGE = 200;
    static final int LONGEST_SEARCH = 200;

    private Parameters() {}

    public static int page(String text) {
        return number("page", text, 0, 0, LAST_PAGE);
    }

    public static int size(String text) {
        return number("size", text, 20, 1, MOST_PER_PAGE);
    }

    public static Optional<ConferenceState> state(String text) {
        return oneOf("state", text, ConferenceState.values());
    }

    public static <E extends Enum<E>> Optional<E> oneOf(String name, String text, E[] choices) {
        return given(text).map(value -> choice(name, value, choices));
    }

    /** A leading minus turns the order round; the newest reservation first when there is none. */
    public static Sort sort(String text) {
        return given(text)
                .map(value -> choice("sort", value.replaceFirst("^-", ""), Sort.values()))
                .orElse(Sort.CREATED);
    }

    public static boolean ascending(String text) {
        return given(text).map(value -> !value.startsWith("-")).orElse(false);
    }

    /** Has no default: what happens to a whole series is said, never guessed. */
    public static SeriesScope scope(String text) {
        return choice("scope", given(text).orElse(""), SeriesScope.values());
    }

    public static boolean flag(String name, String text) {
        return given(text)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Malformed.at(name, "wrong.flag");
                })
                .orElse(false);
    }

    public static String search(String text) {
        String words = given(text).orElse("");
        if (words.length() > LONGEST_SEARCH) {
            throw Malformed.at("q", "wrong.tooLong", LONGEST_SEARCH);
        }
        return words;
    }

    public static long session(String text) {
        return id(text, "refused.unknownSession");
    }

    /** @throws DomainException for what cannot be an id: it is as unknown as one that does not exist */
    public static long id(String text, String unknown) {
        if (!text.matches("\\d{1,18}")) {
            throw DomainException.of(unknown);
        }
        return Long.parseLong(text);
    }

    public static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isEmpty());
    }

    public static String required(String name, String text) {
        return given(text).orElseThrow(() -> Malformed.at(name, "wrong.missing"));
    }

    public static int number(String name, String text, int otherwise, int least, int most) {
        if (given(text).isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Malformed.at(name, "wrong.number");
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw Malformed.at(name, "wrong.range", least, most);
        }
        return number;
    }

    private static <E extends Enum<E>> E choice(String name, String text, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Malformed.at(
                        name,
                        "wrong.oneOf",
                        String.join(
                                ", ",
                                List.of(choices).stream()
                                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }
}
