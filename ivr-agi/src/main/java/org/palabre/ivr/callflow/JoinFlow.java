package org.palabre.ivr.callflow;

import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.admission.Answer;
import org.palabre.admission.Answer.Admitted;
import org.palabre.admission.Answer.NumberWanted;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Call;
import org.palabre.admission.Door;
import org.palabre.admission.Entry.ComeIn;
import org.palabre.admission.Entry.NoRoom;
import org.palabre.admission.Entry.Over;
import org.palabre.admission.Entry.PleaseWait;
import org.palabre.admission.LegRole;
import org.palabre.admission.Pass;
import org.palabre.conference.ConferenceNumber;
import org.palabre.shared.OutageLog;
import org.palabre.telephony.Prompt;

/**
 * From the first ring to the room: the menu and the code of an access number, or a conference number dialled inside
 * (S83, S97).
 */
public class JoinFlow {
    private static final System.Logger LOG = System.getLogger(JoinFlow.class.getName());
    private static final int TRIES = 3;
    /** Single wrong keys that are no try. */
    private static final int SLIPS = 3;

    private final Door door;
    private final CreateFlow create;
    private final AccessNumbers accessNumbers;
    private final ZoneId zone;

    /** @param zone in which callers hear times of day */
    public JoinFlow(Door door, CreateFlow create, AccessNumbers accessNumbers, ZoneId zone) {
        this.zone = zone;
        this.door = door;
        this.create = create;
        this.accessNumbers = accessNumbers;
    }

    /** Talks to one caller until the handing over. Returns quietly when the caller hangs up. */
    public void run(CallerDialog caller, Call call) {
        try {
            welcome(caller, call);
        } catch (CallerGone gone) {
            LOG.log(Level.DEBUG, "leg {0}: {1}", call.leg(), gone.getMessage());
        } catch (RuntimeException failure) {
            if (!OutageLog.tells(failure)) {
                LOG.log(Level.ERROR, "leg " + call.leg() + ": no answer from the door", failure);
            }
            apologise(caller);
        }
    }

    private void welcome(CallerDialog caller, Call call) {
        var language = accessNumbers.languageOf(call.dialled());
        if (language.isPresent()) {
            caller.speak(language.get());
            askForCode(caller, speaking(call, language.get()));
        } else if (call.extension().isEmpty()
                || ConferenceNumber.parse(call.dialled()).isEmpty()) {
            refuse(caller, Refused.because(Answer.Why.UNKNOWN_NUMBER));
        } else {
            answer(caller, call, door.admitInternal(call));
        }
    }

    private void askForCode(CallerDialog caller, Call call) {
        var question = List.of(Prompt.WELCOME, Prompt.MENU);
        int slips = 0;
        for (int asked = 0; asked < TRIES + slips; asked++) {
            KeyedDigits keyed = caller.ask("012", question);
            if (keyed.beginsWith('1')) {
                create(caller, call);
                return;
            }
            if (keyed.beginsWith('2')) {
                keyed = caller.ask("", List.of(Prompt.ASK_CODE)).withoutTwos();
            }
            if (keyed.isSlip() && slips < SLIPS) {
                slips++;
                caller.say(Prompt.NOT_POSSIBLE);
                question = List.of(Prompt.MENU);
            } else if (keyed.silence()) {
                caller.say(Prompt.NOTHING_HEARD);
                question = List.of(Prompt.MENU);
            } else if (!keyed.couldBeCode()) {
                caller.say(Prompt.WRONG_CODE);
                question = List.of(Prompt.ASK_CODE);
            } else if (answer(caller, call, admit(caller, call, keyed.keys()))) {
                return;
            } else {
                question = List.of(Prompt.ASK_CODE);
            }
        }
        goodbye(caller);
    }

    private void create(CallerDialog caller, Call call) {
        Optional<String> code = create.run(caller, call);
        if (code.isEmpty() || !answer(caller, call, admit(caller, call, code.get()))) {
            goodbye(caller);
        }
    }

    /**
     * The number of the conference is asked for only while somebody is guessing; a caller who keys none has keyed a
     * wrong one.
     */
    private Answer admit(CallerDialog caller, Call call, String code) {
        Answer answer = door.admit(call, code);
        if (answer instanceof NumberWanted) {
            KeyedDigits number = caller.ask("", List.of(Prompt.ASK_NUMBER));
            return door.admit(call, code, number.keys());
        }
        return answer;
    }

    /** @return whether the call is settled; if not, the caller may try another code */
    private boolean answer(CallerDialog caller, Call call, Answer answer) {
        return switch (answer) {
            case Admitted admitted -> {
                enter(caller, call, admitted);
                yield true;
            }
            case Refused refused -> refuse(caller, refused);
            case NumberWanted wanted -> throw new IllegalStateException("the number was keyed");
        };
    }

    private boolean refuse(CallerDialog caller, Refused refused) {
        if (refused.why() == Answer.Why.WRONG_CODE) {
            caller.say(Prompt.WRONG_CODE);
            return false;
        }
        caller.tell(Refusals.words(refused, zone));
        if (refused.why() == Answer.Why.ENDED) {
            caller.bye(); // its words say goodbye
        } else {
            goodbye(caller);
        }
        return true;
    }

    private void enter(CallerDialog caller, Call call, Admitted admitted) {
        Pass pass = admitted.pass();
        if (pass.recordName()) {
            caller.say(Prompt.SAY_NAME);
            caller.recordName();
        }
        switch (admitted.entry().orElseGet(() -> door.enter(call.leg()))) {
            case ComeIn in -> caller.join(entering(pass), pass, in.stay());
            case PleaseWait wait -> {
                caller.say(waiting(pass));
                caller.waitOutside(pass, wait.longest());
            }
            case NoRoom noRoom -> refuse(caller, new Refused(Answer.Why.PLATFORM_FULL, noRoom.freeAt()));
            case Over over -> refuse(caller, Refused.because(Answer.Why.ENDED));
        }
    }

    private static List<Prompt> entering(Pass pass) {
        return Stream.concat(
                        Stream.of(pass.role() == LegRole.MODERATOR ? Prompt.ENTERING_MODERATOR : Prompt.ENTERING),
                        whyNotHeard(pass))
                .toList();
    }

    private static Prompt[] waiting(Pass pass) {
        return Stream.concat(Stream.of(Prompt.WAIT_LEADER), whyNotHeard(pass)).toArray(Prompt[]::new);
    }

    private static Stream<Prompt> whyNotHeard(Pass pass) {
        if (pass.role() == LegRole.LISTENER) {
            return Stream.of(Prompt.LISTEN_ONLY);
        }
        return pass.startMuted() ? Stream.of(Prompt.OTHERS_MUTED) : Stream.empty();
    }

    private void goodbye(CallerDialog caller) {
        caller.tell(Prompt.GOODBYE);
        caller.bye();
    }

    private void apologise(CallerDialog caller) {
        try {
            caller.tell(Prompt.UNAVAILABLE);
            caller.bye();
        } catch (CallerGone gone) {
            LOG.log(Level.DEBUG, "gone before the apology");
        }
    }

    private static Call speaking(Call call, String language) {
        return new Call(
                call.leg(),
                call.channel(),
                call.caller(),
                call.extension(),
                call.dialled(),
                language,
                call.answeredAt());
    }
}
