package org.palabre.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.guessing.GuessAlarm;
import org.palabre.shared.guessing.GuessBudget;
import org.palabre.shared.guessing.GuessCounts;
import org.palabre.shared.guessing.GuessShare;

/**
 * Knows people on the phone by personal number and PIN. Wrong tries have nothing to do with those of the web, and those
 * from other phones nothing with those from one's own: nobody locks out somebody else (P10). Nobody holds a transaction
 * meanwhile.
 */
@ApplicationScoped
public class PhoneGate {
    private Directory directory;
    private PinCheck proof;
    private PinGuessBudgets shares;
    private GuessBudget budget;
    private GuessAlarm alarm;
    private GuessCounts counts;

    protected PhoneGate() {}

    @Inject
    PhoneGate(
            Directory directory,
            PinCheck proof,
            PinGuessBudgets shares,
            GuessBudget budget,
            GuessAlarm alarm,
            GuessCounts counts) {
        this.directory = directory;
        this.proof = proof;
        this.shares = shares;
        this.budget = budget;
        this.alarm = alarm;
        this.counts = counts;
    }

    /**
     * @param caller the number that calls; empty where it is withheld
     * @throws org.palabre.shared.ServiceUnavailable when the directory does not answer
     */
    public PhoneSignIn signIn(String personalNumber, String pin, String caller) {
        Optional<Person> person = directory.findByPersonalNumber(personalNumber);
        List<GuessShare> paid = person.filter(known -> callsFrom(known, caller))
                .map(known -> shares.ofOwnPhone(known, pin))
                .orElseGet(() -> shares.ofOtherPhone(personalNumber, pin, caller));
        Optional<GuessShare> usedUp = budget.take(paid);
        if (usedUp.isPresent()) {
            counts.count(GuessCounts.Kind.MORE_ASKED);
            alarm.usedUp(usedUp.get(), "phone " + caller);
            return new PhoneSignIn.Locked();
        }
        return tested(person, pin, paid);
    }

    /**
     * While the directory is away nobody's phone is known, and people of the list sign in from any as from another's.
     */
    private boolean callsFrom(Person person, String caller) {
        try {
            return !caller.isEmpty()
                    && directory
                            .findByNumber(caller)
                            .filter(calling -> calling.login().equals(person.login()))
                            .isPresent();
        } catch (ServiceUnavailable away) {
            return false;
        }
    }

    private PhoneSignIn tested(Optional<Person> person, String pin, List<GuessShare> paid) {
        boolean wrong = false;
        try {
            wrong = !proof.proves(person, pin);
        } finally {
            settle(paid, wrong);
        }
        if (wrong) {
            return new PhoneSignIn.Wrong();
        }
        return person.filter(known -> !known.roles().isEmpty())
                .<PhoneSignIn>map(PhoneSignIn.Accepted::new)
                .orElseGet(PhoneSignIn.NotAllowed::new);
    }

    private void settle(List<GuessShare> paid, boolean wrong) {
        if (wrong) {
            counts.count(GuessCounts.Kind.WRONG_PIN);
            budget.keep(paid);
        } else {
            budget.giveBack(paid);
        }
    }
}
