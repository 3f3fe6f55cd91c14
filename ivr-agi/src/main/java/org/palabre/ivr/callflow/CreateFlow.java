package org.palabre.ivr.callflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.admission.Call;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.PhoneOffer;
import org.palabre.conference.Reception;
import org.palabre.directory.Person;
import org.palabre.directory.PhoneSignIn;
import org.palabre.shared.DomainException;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Speech;
import org.palabre.telephony.Spoken;

/** Reserves a conference with somebody on the phone, and reads out what they need to know of it (S81, S84, S98). */
public class CreateFlow {
    private static final int TRIES = 3;
    private static final int READINGS = 5;
    private static final String AFTER_READING = "12";
    private static final char OWN_CHOICE = '0';

    private final Reception reception;
    private final ZoneId zone;

    /** @param zone in which dates are said */
    public CreateFlow(Reception reception, ZoneId zone) {
        this.reception = reception;
        this.zone = zone;
    }

    /**
     * The caller hears why where nothing comes of it; goodbye is not said here.
     *
     * @return the code with which they want to enter now; empty: they do not
     */
    Optional<String> run(CallerDialog caller, Call call) {
        try {
            Person person = caller.meanwhile(() ->
                            reception.byNumber(call.extension(), call.caller().value()))
                    .orElseGet(() -> known(caller, call));
            PhoneOffer offer = reception.offer(person);
            for (int tries = 0; tries < TRIES; tries++) {
                PhoneOffer.Terms choice = choose(caller, offer);
                switch (decide(caller, choice)) {
                    case '1' -> {
                        return reserve(caller, call, person, choice);
                    }
                    case '3' -> throw new Over(Prompt.NOTHING_RESERVED);
                    default -> {} // once more
                }
            }
            throw new Over(Prompt.NOTHING_RESERVED);
        } catch (Over over) {
            caller.tell(over.words);
            return Optional.empty();
        }
    }

    private Person known(CallerDialog caller, Call call) {
        Optional<String> proposed = caller.meanwhile(
                () -> reception.proposedNumber(call.extension(), call.caller().value()));
        for (int tries = 0; tries < TRIES; tries++) {
            String number = personalNumber(caller, proposed);
            String pin = Questions.digits(caller, Prompt.ASK_PIN);
            PhoneSignIn answer = caller.meanwhile(
                    () -> reception.signIn(number, pin, call.caller().value()), Prompt.ONE_MOMENT);
            switch (answer) {
                case PhoneSignIn.Accepted accepted -> {
                    return accepted.person();
                }
                case PhoneSignIn.Wrong wrong -> {
                    caller.forget();
                    caller.say(Prompt.WRONG_PIN);
                }
                case PhoneSignIn.Locked locked -> throw new Over(Prompt.PIN_LOCKED);
                case PhoneSignIn.NotAllowed notAllowed -> throw new Over(Prompt.MAY_NOT_RESERVE);
            }
        }
        throw new Over(Prompt.NOTHING_RESERVED);
    }

    private static String personalNumber(CallerDialog caller, Optional<String> proposed) {
        return proposed.map(number -> Questions.confirmed(caller, number))
                .orElseGet(() -> Questions.digits(caller, Prompt.ASK_PERSONAL_NUMBER));
    }

    /** A package by its key, or the caller's own choice. A single package leaves nothing to pick. */
    private static PhoneOffer.Terms choose(CallerDialog caller, PhoneOffer offer) {
        List<PhoneOffer.Terms> packages = offer.packages();
        char key = packages.size() == 1 ? OWN_CHOICE : pick(caller, packages);
        return key == OWN_CHOICE ? ownChoice(caller, offer) : packages.get(key - '1');
    }

    private static char pick(CallerDialog caller, List<PhoneOffer.Terms> packages) {
        List<Spoken> question = new ArrayList<>(List.of(Prompt.PACKAGES));
        for (int i = 0; i < packages.size(); i++) {
            question.addAll(SpokenSequence.of(
                    Prompt.PACKAGE,
                    Speech.duration(packages.get(i).durationMinutes()),
                    Speech.number(packages.get(i).participants()),
                    Prompt.PACKAGE_PARTICIPANTS,
                    Speech.number(i + 1)));
        }
        question.add(Prompt.CHOOSE_PACKAGE);
        return Questions.key(caller, "0123456789".substring(0, packages.size() + 1), question);
    }

    private static PhoneOffer.Terms ownChoice(CallerDialog caller, PhoneOffer offer) {
        PhoneOffer.Terms first = offer.packages().getFirst();
        return new PhoneOffer.Terms(
                first.packageId(),
                Questions.number(
                        caller,
                        Prompt.ASK_DURATION,
                        first.durationMinutes(),
                        Speech::duration,
                        1,
                        offer.longestMinutes()),
                Questions.number(
                        caller,
                        Prompt.ASK_PARTICIPANTS,
                        first.participants(),
                        Speech::number,
                        PhoneOffer.LEAST_PARTICIPANTS,
                        offer.mostParticipants()));
    }

    private static char decide(CallerDialog caller, PhoneOffer.Terms choice) {
        return Questions.key(
                caller,
                "123",
                SpokenSequence.of(
                        Prompt.READ_BACK,
                        Speech.duration(choice.durationMinutes()),
                        Speech.number(choice.participants()),
                        Prompt.PARTICIPANTS_AT_MOST,
                        Prompt.CONFIRM));
    }

    private Optional<String> reserve(CallerDialog caller, Call call, Person person, PhoneOffer.Terms choice) {
        ConferenceView reserved;
        try {
            reserved = caller.meanwhile(() -> reception.reserve(
                    person, choice, call.language(), call.caller().value()));
        } catch (DomainException refused) {
            throw new Over(
                    refused.key().equals("refused.tooManyReservations")
                            ? Prompt.TOO_MANY_RESERVATIONS
                            : Prompt.NOT_RESERVED);
        }
        return readOut(caller, reserved);
    }

    /** As often as they ask for it. Silence is not an error here: they have what they came for. */
    private Optional<String> readOut(CallerDialog caller, ConferenceView reserved) {
        for (int readings = 0; readings < READINGS; readings++) {
            KeyedDigits keyed = caller.ask(
                    AFTER_READING,
                    SpokenSequence.of(
                            Prompt.RESERVED,
                            Speech.digits(reserved.number()),
                            Prompt.MODERATOR_CODE_IS,
                            Speech.digits(reserved.moderatorPin()),
                            Prompt.USER_CODE_IS,
                            Speech.digits(reserved.userPin()),
                            Prompt.VALID_UNTIL,
                            Speech.date(LocalDate.ofInstant(reserved.expiresAt().orElseThrow(), zone)),
                            Speech.number(reserved.maxParticipants()),
                            Prompt.PARTICIPANTS_AT_MOST,
                            Prompt.AFTER_RESERVED));
            if (keyed.beginsWith('2')) {
                return Optional.of(reserved.moderatorPin());
            }
            if (keyed.silence()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Nothing will come of this call; these are the reasons. */
    static final class Over extends RuntimeException {
        private final transient Prompt[] words;

        Over(Prompt... words) {
            super(List.of(words).toString(), null, false, false);
            this.words = words;
        }
    }
}
