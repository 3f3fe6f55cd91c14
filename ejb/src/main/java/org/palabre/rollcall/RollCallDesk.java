package org.palabre.rollcall;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.live.LiveDesk;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;

/**
 * Who of the invited is there, and calling those who are missing. For the owner of a conference, admins and operators.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RollCallDesk {
    private RollCallReader reader;
    private CallingRounds rounds;
    private LiveDesk live;

    protected RollCallDesk() {}

    @Inject
    RollCallDesk(RollCallReader reader, CallingRounds rounds, LiveDesk live) {
        this.reader = reader;
        this.rounds = rounds;
        this.live = live;
    }

    /** Nobody while the conference is not open. */
    public RollCall rollCall(String number, Actor actor) {
        return reader.read(number, actor, rounds.ahead(number));
    }

    /**
     * Calls one of them at once.
     *
     * @return the leg that rings; a seat is held for it
     * @throws DomainException when they are there, cannot be called, or were called often enough
     */
    public String call(String number, long guest, Actor actor) {
        RollCallEntry one = open(number, actor).invited().stream()
                .filter(invited -> invited.guest() == guest)
                .findFirst()
                .orElseThrow(() -> DomainException.of("refused.unknownGuest"));
        if (one.presence().there()) {
            throw DomainException.of("refused.alreadyThere");
        }
        one.whyNotCallable().ifPresent(whyNotCallable -> refuse(whyNotCallable, one));
        return live.dialOut(number, one.phone(), actor);
    }

    private void refuse(WhyNotCallable whyNotCallable, RollCallEntry one) {
        switch (whyNotCallable) {
            case NO_NUMBER, NOT_ALLOWED -> live.dialable(one.phone(), "phone");
            case CALLED_OFTEN -> throw DomainException.of("refused.calledOften", reader.mostCalls());
        }
    }

    /**
     * Calls everybody who is missing, one after the other as the limits allow, and again who does not answer.
     *
     * @return how many
     * @throws DomainException when nobody is missing who could be called
     */
    public int callMissing(String number, Actor actor) {
        List<Long> missing = open(number, actor).invited().stream()
                .filter(RollCallEntry::callable)
                .map(RollCallEntry::guest)
                .toList();
        if (missing.isEmpty()) {
            throw DomainException.of("refused.nobodyMissing");
        }
        rounds.begin(number, actor, missing);
        return missing.size();
    }

    /** Phones that ring go on ringing; nobody else is called. */
    public void stopCalling(String number, Actor actor) {
        reader.read(number, actor, rounds.ahead(number));
        rounds.stop(number);
    }

    private RollCall open(String number, Actor actor) {
        RollCall roll = rollCall(number, actor);
        if (!roll.open()) {
            throw DomainException.of("refused.notOpen");
        }
        return roll;
    }
}
