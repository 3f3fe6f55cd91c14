package org.palabre.ivr.ami;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.AbstractHoldEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.palabre.telephony.LegId;

/**
 * Keeps the music of a phone that is on hold out of rooms. What the channel sends is dropped before it reaches the
 * room, so that nobody's mute is touched: whoever was muted before, or is muted or unmuted meanwhile, is so afterwards.
 *
 * <p>An event is only the reason to look at the channel: Asterisk tells Unhold for every invitation without an offer,
 * also where the phone then answers that it stays on hold, as some exchanges do to play their music. One question for
 * each leg is under way; what is told meanwhile has it asked again, so that the last answer is newer than the last
 * event. A leg is watched before it is silenced: what an earlier life of the application left silent the watch takes
 * up. Everything here runs on the lane.
 */
class HoldGuard {
    /** Ways to the switch and to whoever wants to know. */
    interface Orders {
        void post(ManagerAction action, Consumer<ManagerResponse> answered);
    }

    interface Told {
        void onHold(LegId leg, boolean is);
    }

    private static final System.Logger LOG = System.getLogger(HoldGuard.class.getName());
    private static final String ON_HOLD = "1";

    /** Legs about which a question is under way. */
    private final Map<LegId, Question> questions = new HashMap<>();

    private final Orders orders;
    private final Consumer<Runnable> lane;
    private final LegBook legs;
    private final HoldWatch watch;
    private final Told told;
    private boolean complained;

    /** @param lane runs what the switch answers, after what it told before */
    HoldGuard(Orders orders, Consumer<Runnable> lane, LegBook legs, HoldWatch watch, Told told) {
        this.orders = orders;
        this.lane = lane;
        this.legs = legs;
        this.watch = watch;
        this.told = told;
    }

    /** @param said what the event said: believed of a channel that cannot be asked, because it is no SIP call */
    private static final class Question {
        private boolean said;
        private boolean again;

        private Question(boolean said) {
            this.said = said;
        }
    }

    void heard(ManagerEvent event) {
        if (event instanceof AbstractHoldEvent hold && Channels.isLeg(hold.getChannel(), hold.getUniqueId())) {
            look(new LegId(hold.getUniqueId()), hold.isHold());
        } else if (event instanceof HangupEvent hangup && hangup.getUniqueId() != null) {
            questions.remove(new LegId(hangup.getUniqueId()));
            watch.ended(hangup.getUniqueId()).filter(legs::isOnHold).ifPresent(watch::begin);
        }
    }

    /** A new link: nobody answers what was asked on the old one, and phones may have been taken up meanwhile. */
    void lookAtAll(Collection<LegId> alive) {
        questions.clear();
        watch.forget();
        complained = false;
        alive.forEach(leg -> look(leg, legs.isOnHold(leg)));
    }

    private void look(LegId leg, boolean said) {
        var open = questions.get(leg);
        if (open != null) {
            open.said = said;
            open.again = true;
            return;
        }
        var question = new Question(said);
        questions.put(leg, question);
        ask(leg, question);
    }

    private void ask(LegId leg, Question question) {
        question.again = false;
        orders.post(
                new GetVarAction(leg.value(), "CHANNEL(rtp,hold)"),
                answer -> lane.accept(() -> answered(leg, question, answer)));
    }

    private void answered(LegId leg, Question question, ManagerResponse answer) {
        if (questions.get(leg) != question) {
            return; // of an old link, or the leg is gone
        }
        if (new AmiAnswer(answer).refusal().isPresent()) {
            questions.remove(leg);
            return;
        }
        String hold = String.valueOf(answer.getAttribute("Value"));
        boolean is = isOnHold(hold, question.said);
        if (hold.equals(ON_HOLD)) {
            watch.begin(leg);
        }
        if (is || legs.isOnHold(leg)) {
            silence(leg, is);
        }
        if (legs.holds(leg, is)) {
            told.onHold(leg, is);
        }
        if (question.again) {
            ask(leg, question);
        } else {
            questions.remove(leg);
        }
    }

    private static boolean isOnHold(String hold, boolean said) {
        return switch (hold) {
            case ON_HOLD -> true;
            case "0" -> false;
            default -> said;
        };
    }

    /** Never for a leg that was not on hold: each frame of one would go through the switch's muting from then on. */
    private void silence(LegId leg, boolean on) {
        orders.post(new SetVarAction(leg.value(), "MUTEAUDIO(in)", on ? "on" : "off"), answer -> new AmiAnswer(answer)
                .refusal()
                .filter(why -> !why.contains("No such channel"))
                .ifPresent(why -> lane.accept(() -> complain(leg, why))));
    }

    private void complain(LegId leg, String why) {
        LOG.log(
                complained ? Level.DEBUG : Level.WARNING,
                "leg {0}: what its phone sends on hold cannot be kept out of the room; does the switch have res_mutestream? {1}",
                leg,
                why);
        complained = true;
    }
}
