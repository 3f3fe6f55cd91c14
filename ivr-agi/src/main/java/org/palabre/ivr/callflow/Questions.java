package org.palabre.ivr.callflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.palabre.ivr.callflow.CreateFlow.Over;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Speech;
import org.palabre.telephony.Spoken;

/** Questions that are explained and repeated until they are answered, three times; then it is over. */
final class Questions {
    private static final int TRIES = 3;

    private Questions() {}

    /** Digits, at least one. */
    static String digits(CallerDialog caller, Prompt question) {
        for (int tries = 0; tries < TRIES; tries++) {
            KeyedDigits keyed = caller.ask("", List.of(question));
            if (keyed.digits()) {
                return keyed.keys();
            }
            caller.say(Prompt.NOTHING_HEARD);
        }
        throw new Over(Prompt.NOTHING_RESERVED);
    }

    /** The number where # alone says that it is right, or the one that is keyed instead. */
    static String confirmed(CallerDialog caller, String proposed) {
        var question = SpokenSequence.of(Prompt.PROPOSE_NUMBER, Speech.digits(proposed), Prompt.CONFIRM_NUMBER);
        for (int tries = 0; tries < TRIES; tries++) {
            KeyedDigits keyed = caller.ask("", question);
            if (keyed.digits()) {
                return keyed.keys();
            }
            if (keyed.silence() && keyed.ended()) {
                return proposed;
            }
            caller.say(Prompt.NOTHING_HEARD);
        }
        throw new Over(Prompt.NOTHING_RESERVED);
    }

    /**
     * A number within the range; # alone stands for the default.
     *
     * @param said how the default is said
     */
    static int number(
            CallerDialog caller, Prompt question, int byDefault, IntFunction<List<Spoken>> said, int least, int most) {
        for (int tries = 0; tries < TRIES; tries++) {
            KeyedDigits keyed = caller.ask("", SpokenSequence.of(question, said.apply(byDefault), Prompt.PRESS_HASH));
            if (keyed.silence() && keyed.ended()) {
                return byDefault;
            }
            if (keyed.silence()) {
                caller.say(Prompt.NOTHING_HEARD);
            } else if (keyed.isNumber(least, most)) {
                return Integer.parseInt(keyed.keys());
            } else {
                caller.say(
                        SpokenSequence.of(Prompt.OUT_OF_RANGE, Speech.number(least), Prompt.UP_TO, Speech.number(most))
                                .toArray(Spoken[]::new));
            }
        }
        throw new Over(Prompt.NOTHING_RESERVED);
    }

    /** One of these keys. */
    static char key(CallerDialog caller, String allowed, List<Spoken> question) {
        for (int tries = 0; tries < TRIES; tries++) {
            KeyedDigits keyed = caller.ask(allowed, new ArrayList<>(question));
            if (keyed.keys().length() == 1 && allowed.contains(keyed.keys())) {
                return keyed.keys().charAt(0);
            }
            caller.say(keyed.silence() ? Prompt.NOTHING_HEARD : Prompt.NOT_POSSIBLE);
        }
        throw new Over(Prompt.NOTHING_RESERVED);
    }
}
