package org.palabre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.admission.Answer.NumberWanted;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Answer.Why;
import org.palabre.conference.ConferenceRegister;
import org.palabre.session.Outcome;
import org.palabre.session.Strangers;
import org.palabre.shared.guessing.GuessShare;
import org.palabre.telephony.LegId;

/**
 * Decides at the door. Guesses are paid before the decision and settled after it, and strangers noted, when its
 * transaction has given its connection back: who held one and asked for a second could wait for others who do the same.
 */
@ApplicationScoped
public class Admission implements Door {
    private Seating seating;
    private ConferenceRegister conferences;
    private GuessGuard guard;
    private Strangers strangers;

    protected Admission() {}

    @Inject
    public Admission(Seating seating, ConferenceRegister conferences, GuessGuard guard, Strangers strangers) {
        this.seating = seating;
        this.conferences = conferences;
        this.guard = guard;
        this.strangers = strangers;
    }

    @Override
    public Answer admit(Call call, String code) {
        return noted(
                call,
                guard.tested(call, guard.ofCode(call, code), () -> seating.byCode(call, code))
                        .orElseGet(NumberWanted::new));
    }

    @Override
    public Answer admit(Call call, String code, String number) {
        List<GuessShare> shares = conferences.isNumber(number) ? guard.ofConference(number, code) : List.of();
        return noted(
                call,
                guard.tested(call, shares, () -> seating.byCode(call, code, number))
                        .orElseGet(() -> Refused.because(Why.TOO_MANY_TRIES)));
    }

    @Override
    public Answer admitInternal(Call call) {
        return noted(
                call,
                guard.tested(call, guard.ofExtension(call), () -> seating.byNumber(call))
                        .orElseGet(() -> seating.byOwnNumber(call)));
    }

    @Override
    public Entry enter(LegId leg) {
        return seating.enter(leg);
    }

    private Answer noted(Call call, Answer answer) {
        if (answer instanceof Refused refused && refused.why().beforeAnyConference()) {
            strangers.refused(
                    call.caller(), call.dialled(), Outcome.valueOf(refused.why().name()));
        }
        return answer;
    }
}
