package org.palabre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Answer.Why;
import org.palabre.conference.CodeCount;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.guessing.GuessAlarm;
import org.palabre.shared.guessing.GuessBudget;
import org.palabre.shared.guessing.GuessCounts;
import org.palabre.shared.guessing.GuessShare;

/**
 * Which guesses may still be tested, and what they are paid from (docs/security.md). A code alone is paid from the
 * budget of all, of its line, and of its caller; those who withhold their number share one. With the conference's
 * number it is paid from that conference's alone.
 */
@ApplicationScoped
class GuessGuard {
    /** Whoever knows a number tests codes against one conference: hits to be expected of it in a day. */
    static final double HITS_OF_A_CONFERENCE_A_DAY = 0.002 / 365;

    /** Numbers that an internal phone may mistake in a day. */
    static final int WRONG_NUMBERS_A_DAY = 5;

    private static final double PART_OF_A_LINE = 0.75;
    private static final double PART_OF_THE_WITHHELD = 0.25;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration OF_A_CALLER = Duration.ofMinutes(10);

    private GuessBudget budget;
    private GuessAlarm alarm;
    private GuessCounts counts;
    private CodeCount census;
    private Settings settings;

    protected GuessGuard() {}

    @Inject
    GuessGuard(GuessBudget budget, GuessAlarm alarm, GuessCounts counts, CodeCount census, Settings settings) {
        this.budget = budget;
        this.alarm = alarm;
        this.counts = counts;
        this.census = census;
        this.settings = settings;
    }

    /** The narrowest first: a caller who uses up their own is not seen as an attack on all. */
    List<GuessShare> ofCode(Call call, String code) {
        double price = census.odds(code.length());
        return List.of(
                ofCaller(call, price),
                hits("line:" + call.line(), price, PART_OF_A_LINE * CodeCount.HITS_A_DAY),
                hits("codes", price, CodeCount.HITS_A_DAY));
    }

    private GuessShare ofCaller(Call call, double price) {
        return call.caller().withheld()
                ? hits("withheld", price, PART_OF_THE_WITHHELD * CodeCount.HITS_A_DAY)
                : GuessShare.count(
                        "caller:" + call.caller().value(),
                        settings.number(Setting.PALABRE_TRIES_PER_CALLER),
                        OF_A_CALLER);
    }

    /** @param number of a conference that there is */
    List<GuessShare> ofConference(String number, String code) {
        return List.of(hits("conference:" + number, CodeCount.oddsOfOne(code.length()), HITS_OF_A_CONFERENCE_A_DAY));
    }

    /** Nothing where no line proves the phone: it is refused unseen. */
    List<GuessShare> ofExtension(Call call) {
        return call.extension().isEmpty()
                ? List.of()
                : List.of(new GuessShare("extension:" + call.extension(), 1, WRONG_NUMBERS_A_DAY, DAY, true));
    }

    private static GuessShare hits(String subject, double price, double most) {
        return new GuessShare(subject, price, most, DAY, true);
    }

    /** The answer, where it may be had: it is paid first, and what was right is given back. */
    Optional<Answer> tested(Call call, List<GuessShare> shares, Supplier<Answer> test) {
        Optional<GuessShare> usedUp = budget.take(shares);
        if (usedUp.isPresent()) {
            counts.count(GuessCounts.Kind.MORE_ASKED);
            alarm.usedUp(usedUp.get(), "phone " + call.caller().value());
            return Optional.empty();
        }
        boolean wrong = false;
        try {
            Answer answer = test.get();
            wrong = isWrong(answer);
            return Optional.of(answer);
        } finally {
            settle(shares, wrong);
        }
    }

    private void settle(List<GuessShare> shares, boolean wrong) {
        if (wrong) {
            budget.keep(shares);
        } else {
            budget.giveBack(shares);
        }
    }

    private boolean isWrong(Answer answer) {
        if (answer instanceof Refused refused && refused.why() == Why.WRONG_CODE) {
            counts.count(GuessCounts.Kind.WRONG_CODE);
            return true;
        }
        if (answer instanceof Refused refused && refused.why() == Why.UNKNOWN_NUMBER) {
            counts.count(GuessCounts.Kind.WRONG_NUMBER);
            return true;
        }
        return false;
    }
}
