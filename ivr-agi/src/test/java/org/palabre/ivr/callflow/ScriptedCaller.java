package org.palabre.ivr.callflow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.palabre.admission.Pass;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Spoken;

/**
 * A caller who keys what the test says, one answer for each question, and notes down what is heard. When the answers
 * are used up the caller is silent; the answer {@code hangs up} ends the call.
 */
class ScriptedCaller implements CallerDialog {
    static final String SILENT = "";
    static final String HANGS_UP = "hangs up";

    private final Queue<String> answers;
    final List<Spoken> heard = new ArrayList<>();
    String language = "";
    String outcome = "";
    boolean nameRecorded;

    ScriptedCaller(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public void speak(String spoken) {
        language = spoken;
    }

    @Override
    public void say(Spoken... prompts) {
        heard.addAll(Arrays.asList(prompts));
    }

    @Override
    public void tell(Spoken... prompts) {
        say(prompts);
    }

    @Override
    public KeyedDigits ask(String alone, List<? extends Spoken> prompts) {
        heard.addAll(prompts);
        String answer = answers.isEmpty() ? SILENT : answers.remove();
        if (answer.equals(HANGS_UP)) {
            throw new CallerGone();
        }
        return answer.endsWith("#")
                ? new KeyedDigits(answer.substring(0, answer.length() - 1), true)
                : new KeyedDigits(answer, false);
    }

    @Override
    public <T> T meanwhile(Supplier<T> work, Prompt... words) {
        heard.addAll(Arrays.asList(words));
        return work.get();
    }

    @Override
    public void forget() {}

    @Override
    public void recordName() {
        nameRecorded = true;
    }

    @Override
    public void join(List<Prompt> words, Pass pass, Duration stay) {
        heard.addAll(words);
        outcome = "joins " + pass.room() + " for " + stay;
    }

    @Override
    public void waitOutside(Pass pass, Duration longest) {
        outcome = "waits for " + pass.room() + " for " + longest;
    }

    @Override
    public void bye() {
        outcome = "bye";
    }
}
