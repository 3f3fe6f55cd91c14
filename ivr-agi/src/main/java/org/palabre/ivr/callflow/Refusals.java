package org.palabre.ivr.callflow;

import java.time.ZoneId;
import java.util.List;
import org.palabre.admission.Answer;
import org.palabre.admission.Answer.Refused;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Speech;
import org.palabre.telephony.Spoken;

/** What callers hear for each reason why they may not come in (P7). */
final class Refusals {
    private Refusals() {}

    /** The reason, and where it is known from when on it will no longer hold. */
    static Spoken[] words(Refused refused, ZoneId zone) {
        Prompt reason = promptOf(refused.why());
        return refused.opensAt()
                .map(moment -> SpokenSequence.of(reason, followed(reason), Speech.moment(moment.atZone(zone))))
                .orElseGet(() -> List.of(reason))
                .toArray(Spoken[]::new);
    }

    private static Prompt followed(Prompt reason) {
        return reason == Prompt.PLATFORM_FULL ? Prompt.LINES_FREE_FROM : Prompt.MAY_ENTER_FROM;
    }

    private static Prompt promptOf(Answer.Why why) {
        return switch (why) {
            case WRONG_CODE -> Prompt.WRONG_CODE;
            case UNKNOWN_NUMBER -> Prompt.UNKNOWN_NUMBER;
            case TOO_EARLY -> Prompt.TOO_EARLY;
            case EXPIRED -> Prompt.EXPIRED;
            case ENDED -> Prompt.ENDED;
            case FULL -> Prompt.FULL;
            case PLATFORM_FULL -> Prompt.PLATFORM_FULL;
            case LOCKED -> Prompt.LOCKED;
            case NOT_ALLOWED -> Prompt.NOT_ALLOWED;
            case TOO_MANY_TRIES -> Prompt.TOO_MANY_TRIES;
        };
    }
}
