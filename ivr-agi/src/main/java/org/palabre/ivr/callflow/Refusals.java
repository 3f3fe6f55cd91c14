package org.palabre.ivr.callflow;

import org.palabre.admission.Answer;
import org.palabre.telephony.Prompt;

/** What a caller hears for each reason why he may not come in (P7). */
final class Refusals {
    private Refusals() {}

    static Prompt promptOf(Answer.Why why) {
        return switch (why) {
            case WRONG_CODE -> Prompt.WRONG_CODE;
            case UNKNOWN_NUMBER -> Prompt.UNKNOWN_NUMBER;
            case TOO_EARLY -> Prompt.TOO_EARLY;
            case EXPIRED -> Prompt.EXPIRED;
            case FULL -> Prompt.FULL;
            case PLATFORM_FULL -> Prompt.PLATFORM_FULL;
            case LOCKED -> Prompt.LOCKED;
            case NOT_ALLOWED -> Prompt.NOT_ALLOWED;
            case TOO_MANY_TRIES -> Prompt.TOO_MANY_TRIES;
        };
    }
}
