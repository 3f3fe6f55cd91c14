package org.palabre.ivr.callflow;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.palabre.admission.Pass;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Spoken;

/** One caller on the line. Every method throws {@link CallerGone} once the caller has hung up. */
public interface CallerDialog {
    /** Which of the languages {@code fr}, {@code en} the caller hears from now on. */
    void speak(String language);

    /** Plays the prompts one after the other. A key stops them and is kept for the next question. */
    void say(Spoken... prompts);

    /** Plays the prompts to the end: the last words of a call, which a late key must not cut. */
    void tell(Spoken... prompts);

    /**
     * Asks for digits: plays the prompts until a key comes, then reads until #, until a pause of 5 s, or at once
     * when the first key is one of {@code alone}. Reads no more than {@link KeyedDigits#LONGEST} of them.
     *
     * @param alone keys that are an answer by themselves, such as those of a menu
     */
    KeyedDigits ask(String alone, List<? extends Spoken> prompts);

    /**
     * Does what takes time while they hear these words, again and again, and listens: what is keyed meanwhile answers
     * the questions that follow, one after the other.
     */
    <T> T meanwhile(Supplier<T> work, Prompt... words);

    /** Drops the keys that came in advance, for a question that will not be asked. */
    void forget();

    /** Lets callers say their name after a beep, 3 s at most; kept on the switch for announcements. */
    void recordName();

    /** Hands the caller over to the room, entered after these words. The flow is over with this. */
    void join(List<Prompt> words, Pass pass, Duration stay);

    /** Hands the caller over to the music outside the room. The flow is over with this. */
    void waitOutside(Pass pass, Duration longest);

    /** Hangs up. The flow is over with this. */
    void bye();
}
