package org.palabre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.admission.Answer.NumberWanted;
import org.palabre.admission.Answer.Why;
import org.palabre.conference.ConferenceRegister;
import org.palabre.shared.guessing.Share;
import org.palabre.telephony.LegId;

/**
 * Decides at the door. Guesses are paid before the decision and settled after it, when its transaction has given its
 * connection back: who held one and asked for a second could wait for others who do the same.
 */
@ApplicationScoped
public class Admission implements Door {
    private Seating seating;
    private ConferenceRegister conferences;
    private GuessGuard guard;

    protected Admission() {}

    @Inject
    public Admission(Seating seating, ConferenceRegister conferences, GuessGuard guard) {
        this.seating = seating;
        this.conferences = conferences;
        this.guard = guard;
    }

    @Override
    public Answer admit(Call call, String code) {
        return guard.tested(call, guard.ofCode(call, code), () -> seating.byCode(call, code))
                .orElseGet(NumberWanted::new);
    }

    @Override
    public Answer admit(Call call, String code, String number) {
        List<Share> shares = conferences.isNumber(number) ? guard.ofConference(number, code) : List.of();
        return guard.tested(call, shares, () -> seating.byCode(call, code, number))
                .orElseGet(() -> seating.refuse(call, Why.TOO_MANY_TRIES));
    }

    @Override
    public Answer admitInternal(Call call) {
        return guard.tested(call, guard.ofExtension(call), () -> seating.byNumber(call))
                .orElseGet(() -> seating.byOwnNumber(call));
    }

    @Override
    public Entry enter(LegId leg) {
        return seating.enter(leg);
    }
}
