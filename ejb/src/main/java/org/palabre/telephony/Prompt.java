package org.palabre.telephony;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that a caller can hear from us, apart from people and music. Each has a text and a sound in every
 * language, under its {@link #fileName()}; an operator may put their own recording in its place.
 */
public enum Prompt implements Spoken {
    WELCOME,
    MENU,
    ASK_CODE,
    /** After a code, while somebody is guessing. */
    ASK_NUMBER,
    NOTHING_HEARD,
    WRONG_CODE,
    GOODBYE,
    /** Says no beep itself: the recording begins with one. */
    SAY_NAME,

    ASK_PERSONAL_NUMBER,
    /** Followed by digits and {@link #CONFIRM_NUMBER}. */
    PROPOSE_NUMBER,
    CONFIRM_NUMBER,
    ASK_PIN,
    ONE_MOMENT,
    WRONG_PIN,
    PIN_LOCKED,
    MAY_NOT_RESERVE,
    /** Followed by each package: {@link #PACKAGE}, a duration, a number, {@link #PACKAGE_PARTICIPANTS}, its key. */
    PACKAGES,
    PACKAGE,
    PACKAGE_PARTICIPANTS,
    CHOOSE_PACKAGE,
    /** These two are followed by what # alone stands for, and {@link #PRESS_HASH}. */
    ASK_DURATION,
    ASK_PARTICIPANTS,
    PRESS_HASH,
    /** Followed by the least, {@link #UP_TO} and the most. */
    OUT_OF_RANGE,
    UP_TO,
    /** Followed by a duration, a number and {@link #PARTICIPANTS_AT_MOST}. */
    READ_BACK,
    /** Follows a number. */
    PARTICIPANTS_AT_MOST,
    CONFIRM,
    /** These three are followed by digits. */
    RESERVED,
    MODERATOR_CODE_IS,
    USER_CODE_IS,
    /** Followed by a date. */
    VALID_UNTIL,
    AFTER_RESERVED,
    NOTHING_RESERVED,
    TOO_MANY_RESERVATIONS,
    NOT_RESERVED,

    ENTERING_MODERATOR,
    ENTERING,
    WAIT_LEADER,
    STILL_WAITING,
    WAITING_HELP,
    TOO_EARLY,
    /** Followed by a moment. */
    MAY_ENTER_FROM,
    EXPIRED,
    CONFERENCE_CANCELLED,
    FULL,
    PLATFORM_FULL,
    /** Followed by a moment. */
    LINES_FREE_FROM,
    LOCKED,
    NOT_ALLOWED,
    TOO_MANY_TRIES,
    UNKNOWN_NUMBER,
    UNAVAILABLE,
    ENDED,
    EJECTED,

    /** The conference ends in so many minutes. */
    WARNING_1,
    WARNING_2,
    WARNING_3,
    WARNING_5,
    WARNING_10,
    WARNING_15,
    WARNING_20,
    WARNING_30,

    /** These two follow a recorded name, or what stands in for it. */
    HAS_JOINED,
    HAS_LEFT,
    A_PARTICIPANT,
    WITHHELD_NUMBER,

    HELP_PARTICIPANT,
    HELP_LISTENER,
    HELP_MODERATOR,
    /** The keys that the short help leaves out. */
    MORE_PARTICIPANT,
    MORE_MODERATOR,
    MENU_MODERATOR,
    END_CONFIRM,
    CANCELLED,
    NOT_POSSIBLE,
    HAND_RAISED,
    HAND_LOWERED,
    MUTED,
    UNMUTED,
    LISTEN_ONLY,
    MUTED_BY_MODERATOR,
    UNMUTED_BY_MODERATOR,
    LOCKED_NOW,
    UNLOCKED_NOW,
    OTHERS_MUTED,
    OTHERS_UNMUTED,
    EXTEND_REFUSED,
    /** Everybody hears it; followed by a duration. */
    EXTENDED_BY,
    ROLL_CALL,
    NOBODY_ELSE,
    EJECTED_LAST,

    /** Followed by a name or by digits. */
    INVITED_BY,
    /** For a call in whose name nobody is known. */
    INVITED,
    PRESS_1,

    ONLY_PERSON,
    ONLY_ONE,
    /** "There are", a number, {@link #OTHER_IN_PARTY}. */
    THERE_ARE,
    OTHER_IN_PARTY,

    DIGIT_0,
    DIGIT_1,
    DIGIT_2,
    DIGIT_3,
    DIGIT_4,
    DIGIT_5,
    DIGIT_6,
    DIGIT_7,
    DIGIT_8,
    DIGIT_9,
    /** The sign before an international number. */
    PLUS,
    /** Tones, not spoken: somebody comes in, somebody leaves. */
    BEEP_JOIN,
    BEEP_LEAVE;

    @Override
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The prompt of that {@link #fileName()}. */
    public static Optional<Prompt> find(String fileName) {
        return Arrays.stream(values())
                .filter(prompt -> prompt.fileName().equals(fileName))
                .findFirst();
    }

    /**
     * How a digit, or the plus of an international number, is said.
     *
     * @throws IllegalArgumentException for any other character
     */
    public static Prompt digit(char digit) {
        return (digit == '+' ? Optional.of(PLUS) : find("digit-" + digit))
                .orElseThrow(() -> new IllegalArgumentException("not a digit: " + digit));
    }
}
