package org.palabre.directory;

import java.util.stream.IntStream;
import org.palabre.shared.DomainException;

/** Which phone PINs are good enough: four to twelve digits, and none that is tried first. */
final class PinRules {
    static final int SHORTEST = 4;
    static final int LONGEST = 12;
    private static final String FIELD = "pin";

    private PinRules() {}

    /** @throws DomainException at {@code pin} */
    static void check(String pin, Person person) {
        if (pin == null || !pin.matches("\\d{" + SHORTEST + "," + LONGEST + "}")) {
            throw DomainException.at(FIELD, "wrong.pinDigits", SHORTEST, LONGEST);
        }
        if (refuses(pin, person)) {
            throw DomainException.at(FIELD, "wrong.pinTrivial");
        }
    }

    static boolean refuses(String pin, Person person) {
        return trivial(pin) || ofHimself(pin, person);
    }

    /** One digit over and over, a row up or down, one part said twice or more, a year. */
    static boolean trivial(String pin) {
        return stepsAre(pin, 0)
                || stepsAre(pin, 1)
                || stepsAre(pin, -1)
                || pin.matches("(\\d+?)\\1+")
                || pin.matches("(19|20)\\d\\d");
    }

    private static boolean stepsAre(String pin, int step) {
        return IntStream.range(1, pin.length())
                .allMatch(i -> Math.floorMod(pin.charAt(i) - pin.charAt(i - 1), 10) == Math.floorMod(step, 10));
    }

    private static boolean ofHimself(String pin, Person person) {
        String mobile = person.mobile().replaceAll("\\D", "");
        return person.personalNumber().contains(pin) || person.extension().contains(pin) || mobile.contains(pin);
    }
}
