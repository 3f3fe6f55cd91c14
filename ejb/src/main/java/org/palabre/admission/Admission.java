package org.palabre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Answer.Why;
import org.palabre.telephony.LegId;

/**
 * Decides at the door. Wrong codes are counted after the decision, when its transaction has given its connection back: who held one and
 * asked for a second could wait for others who do the same.
 */
@ApplicationScoped
public class Admission implements Door {
    private Seating seating;
    private GuessGuard guard;

    protected Admission() {}

    @Inject
    public Admission(Seating seating, GuessGuard guard) {
        this.seating = seating;
        this.guard = guard;
    }

    @Override
    public Answer admit(Call call, String code) {
        if (guard.mustWait(call)) {
            return seating.refuse(call, Why.TOO_MANY_TRIES);
        }
        Answer answer = seating.byCode(call, code);
        if (answer instanceof Refused refused && refused.why() == Why.WRONG_CODE) {
            guard.wrong(call);
        }
        return answer;
    }

    @Override
    public Answer admitInternal(Call call) {
        return seating.byNumber(call);
    }

    @Override
    public Entry enter(LegId leg) {
        return seating.enter(leg);
    }
}
