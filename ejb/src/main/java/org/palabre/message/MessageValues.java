package org.palabre.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What templates may write about a conference: every name is always there, empty where there is nothing to say. */
final class MessageValues {
    private static final int NAMED = 20;
    private static final int TEXTED = 3;

    private final Message message;
    private final MessageFacts facts;
    private final Addressee to;
    private final WrittenTimes times;
    private final Map<String, Object> values = new HashMap<>();

    private MessageValues(Message message, Addressee to) {
        this.message = message;
        this.facts = message.facts();
        this.to = to;
        this.times = new WrittenTimes(to.language(), to.zone());
    }

    static Map<String, Object> of(Message message, Addressee to) {
        var all = new MessageValues(message, to);
        all.people();
        all.conference();
        all.plan();
        all.dates();
        all.access();
        return all.values;
    }

    private void people() {
        values.put("recipient", to.name());
        values.put("owner", facts.ownerName());
        values.put("ownerMail", facts.ownerMail());
        values.put("organiser", message instanceof Message.ForOrganiser);
    }

    private void conference() {
        values.put("name", facts.name());
        values.put("number", facts.number());
        values.put("participants", String.valueOf(facts.maxParticipants()));
        values.put("duration", WrittenTimes.minutes(facts.durationMinutes()));
        values.put("expiryDate", facts.expiresAt().map(times::date).orElse(""));
        values.put("expiryShort", facts.expiresAt().map(times::shortDate).orElse(""));
        values.put("expiryTime", facts.expiresAt().map(times::time).orElse(""));
        values.put("console", facts.console().orElse(""));
        values.put("guests", facts.guests() == 0 ? "" : String.valueOf(facts.guests()));
        values.put("repeats", facts.series().isPresent());
    }

    /** Those that are named one by one: a message of a year of dates still has an end. */
    private void dates() {
        List<Instant> dates = facts.dates();
        values.put("several", dates.size() > 1);
        values.put("count", String.valueOf(dates.size()));
        values.put("dates", named(dates, NAMED).map(this::date).toList());
        values.put("more", rest(dates, NAMED));
        values.put("shortDates", named(dates, TEXTED).map(times::shortDate).collect(Collectors.joining(", ")));
        values.put("shortMore", rest(dates, TEXTED));
        values.put("firstDate", dates.isEmpty() ? "" : times.date(dates.getFirst()));
        values.put("lastDate", dates.isEmpty() ? "" : times.date(dates.getLast()));
    }

    private Map<String, Object> date(Instant start) {
        return Map.of("day", times.date(start), "at", times.time(start));
    }

    private static Stream<Instant> named(List<Instant> dates, int most) {
        return dates.stream().limit(dates.size() - left(dates, most));
    }

    /** How many are not named; empty: none. */
    private static String rest(List<Instant> dates, int most) {
        int left = left(dates, most);
        return left == 0 ? "" : String.valueOf(left);
    }

    /** A single one is rather named than counted. */
    private static int left(List<Instant> dates, int most) {
        return dates.size() <= most + 1 ? 0 : dates.size() - most;
    }

    private void plan() {
        Optional<Instant> start = facts.plannedStart();
        Optional<Instant> end = start.map(begin -> begin.plus(Duration.ofMinutes(facts.durationMinutes())));
        values.put("date", start.map(times::date).orElse(""));
        values.put(
                "dateTitle",
                start.map(times::date).map(MessageValues::capitalised).orElse(""));
        values.put("shortDate", start.map(times::shortDate).orElse(""));
        values.put("start", start.map(times::time).orElse(""));
        values.put("end", end.map(over -> times.end(start.get(), over)).orElse(""));
        values.put("zone", start.or(facts::expiresAt).map(times::zone).orElse(""));
    }

    private void access() {
        List<AccessNumber> numbers = inTheirLanguageFirst(facts.accessNumbers(), to.language());
        Optional<DialString> oneTap = oneTap(message, numbers);
        values.put("access", numbers.isEmpty() ? "" : numbers.getFirst().shown());
        values.put(
                "otherAccess",
                numbers.stream().skip(1).map(MessageValues::access).toList());
        values.put("code", facts.userPin());
        values.put("codeSpaced", spaced(facts.userPin()));
        values.put("moderatorCode", message.moderatorPin().orElse(""));
        values.put("moderatorCodeSpaced", spaced(message.moderatorPin().orElse("")));
        values.put("tapLink", oneTap.map(DialString::link).orElse(""));
        values.put("tap", oneTap.map(DialString::shown).orElse(""));
    }

    private static Map<String, Object> access(AccessNumber number) {
        return Map.of(
                "accessNumber",
                number.shown(),
                "isFrench",
                number.language().equals("fr"),
                "isEnglish",
                number.language().equals("en"));
    }

    /** With the code of the one who reads: an organiser who taps comes in as organiser. */
    static Optional<DialString> oneTap(Message message, List<AccessNumber> numbers) {
        String code = message.moderatorPin().orElse(message.facts().userPin());
        return numbers.stream()
                .filter(number -> number.e164().isPresent())
                .findFirst()
                .map(number -> new DialString(number, code));
    }

    static List<AccessNumber> inTheirLanguageFirst(List<AccessNumber> numbers, String language) {
        return numbers.stream()
                .sorted(Comparator.comparing(
                        (AccessNumber number) -> !number.language().equals(language)))
                .toList();
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Groups of digits that can be read out, with spaces that do not break: {@code 4829 1307}. */
    private static String spaced(String code) {
        int group = code.length() % 4 == 0 ? 4 : 3;
        return code.replaceAll("(?<=\\G\\d{" + group + "})(?=\\d)", "\u00a0");
    }
}
