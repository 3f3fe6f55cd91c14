package org.palabre.bench;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.testing.call.SipCall;

/**
 * Somebody who reserves by phone and keys each answer as soon as the question begins. The switch, which says
 * what it plays, tells which question that is: to recognise it in the sound of a hundred callers would take more than
 * all the rest.
 */
final class KeyingCall {
    private static final Pattern PLAYED = Pattern.compile("STREAM FILE \"?palabre/([a-z0-9-]+)");
    private static final String FIRST = "welcome";
    private static final String PIN = "ask-pin";
    private static final String NEXT = "ask-duration";
    /** Follows the number of the conference, which has been read out then. */
    private static final String NUMBER_READ = "moderator-code-is";

    private final SipCall call;
    private final Map<String, String> keys;
    private String prompt = "";
    private String question = "";
    private double pinKeyed;
    private double quietSince;
    private double quiet;
    private double answered;
    private int repeated;
    private boolean done;

    KeyingCall(SipCall call, String personalNumber, String pin) {
        this.call = call;
        this.keys = Map.of(
                FIRST,
                "1",
                "menu",
                "1",
                "ask-personal-number",
                personalNumber + "#",
                PIN,
                pin + "#",
                NEXT,
                "45#",
                "ask-participants",
                "5#",
                "read-back",
                "1");
    }

    synchronized void told(SwitchWatch.Told told) {
        String order = told.get("Command");
        Matcher played = PLAYED.matcher(order);
        boolean begins = told.event().equals("AGIExecStart");
        if (played.find()) {
            if (begins) {
                hears(played.group(1), told.at());
            } else {
                quietSince = told.at();
            }
        } else if (!begins && order.startsWith("GET DATA") && question.equals(PIN)) {
            question = "";
            pinKeyed = told.at();
            quietSince = told.at();
        }
    }

    private void hears(String words, double at) {
        if (pinKeyed > 0 && answered == 0) {
            quiet = Math.max(quiet, at - quietSince);
        }
        if (words.equals(NEXT) && pinKeyed > 0 && answered == 0) {
            answered = at;
        }
        if (words.equals(NUMBER_READ)) {
            done = true;
            call.hangUp();
        } else if (keys.containsKey(words) && !(prompt.equals(FIRST) && words.equals("menu"))) {
            question = words;
            call.keys(keys.get(words));
        }
        repeated += words.matches("nothing-heard|wrong-.*|out-of-range|not-possible") ? 1 : 0;
        prompt = words;
    }

    /** Whether they have heard the number of their conference. */
    synchronized boolean done() {
        return done;
    }

    /** Milliseconds from the last key of the PIN to the question after it. */
    synchronized Optional<Double> answerMillis() {
        return answered == 0 ? Optional.empty() : Optional.of(1000 * (answered - pinKeyed));
    }

    /** Milliseconds of that time in which they heard nothing, the longest in one piece. */
    synchronized Optional<Double> quietMillis() {
        return answered == 0 ? Optional.empty() : Optional.of(1000 * quiet);
    }

    /** How often they were told that they had not been understood. */
    synchronized int repeated() {
        return repeated;
    }

    /** What they heard last. */
    synchronized String last() {
        return prompt;
    }

    boolean over() {
        return call.hasEnded();
    }
}
