package org.palabre.system.calls;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.telephony.Numeral;
import org.palabre.telephony.Numeral.Kind;
import org.palabre.testing.call.Match;

/** What was read out to a caller, as it is heard: the digits, numbers and dates between two prompts. */
record Reading(Guest guest, Duration from, Duration to) {
    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(digit -> "digit-" + digit).toList();

    private record Word(String name, Match match) {}

    static Reading between(Guest guest, Match before, Match after) {
        return new Reading(guest, before.at(), after.at());
    }

    /** The digits in their order. */
    String digits() {
        return words(DIGITS.stream())
                .map(word -> word.name.substring("digit-".length()))
                .collect(Collectors.joining());
    }

    /** The words of a number in their order, such as {@code hundred-4 number-80}. */
    String number() {
        return numerals(Stream.of(Kind.NUMBER, Kind.HUNDRED, Kind.THOUSAND), DIGITS);
    }

    /** A duration and a number after it, such as {@code hours-1 minutes-30 number-20}. */
    String durationAndNumber() {
        return numerals(Stream.of(Kind.HOURS, Kind.MINUTES, Kind.NUMBER, Kind.HUNDRED), DIGITS);
    }

    /** Such as {@code weekday-6 day-28 month-11 year-2026}. */
    String date() {
        return numerals(Stream.of(Kind.WEEKDAY, Kind.DAY, Kind.MONTH, Kind.YEAR), List.of());
    }

    /** On a full hour, such as {@code weekday-6 day-28 month-11 hour-14}: minutes would sound like days. */
    String moment() {
        return numerals(Stream.of(Kind.WEEKDAY, Kind.DAY, Kind.MONTH, Kind.HOUR), List.of());
    }

    private String numerals(Stream<Kind> kinds, List<String> more) {
        Set<Kind> wanted = kinds.collect(Collectors.toSet());
        Stream<String> names = Numeral.all().stream()
                .filter(numeral -> wanted.contains(numeral.kind()))
                .map(Numeral::fileName);
        return words(Stream.concat(names, more.stream())).map(Word::name).collect(Collectors.joining(" "));
    }

    /** Where two words fit the same place, the likelier one was said. */
    private Stream<Word> words(Stream<String> names) {
        List<Word> found = names.flatMap(
                        name -> guest.heard().find(guest.sounds().get(name), from, to).stream()
                                .map(match -> new Word(name, match)))
                .sorted(Comparator.comparing((Word word) -> word.match.at()))
                .toList();
        return found.stream().filter(word -> likest(word, found).equals(Optional.of(word)));
    }

    private Optional<Word> likest(Word word, List<Word> found) {
        return found.stream()
                .filter(other -> overlap(word, other))
                .max(Comparator.comparing((Word other) -> other.match.score() + length(other) / 10));
    }

    /** Also where one is a part of the other, such as five of forty-five minutes. */
    private boolean overlap(Word one, Word other) {
        double both = Math.min(end(one), end(other)) - Math.max(begin(one), begin(other));
        return both > Math.min(length(one), length(other)) / 2;
    }

    private static double begin(Word word) {
        return word.match.at().toMillis() / 1000.0;
    }

    private double end(Word word) {
        return begin(word) + length(word);
    }

    private double length(Word word) {
        return guest.sounds().get(word.name).seconds();
    }
}
