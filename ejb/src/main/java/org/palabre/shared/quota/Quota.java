package org.palabre.shared.quota;

import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** What may be used up on one day. */
public enum Quota {
    CALLS(Setting.PALABRE_DIAL_OUT_A_DAY, Setting.PALABRE_DIAL_OUT_A_DAY_TOTAL),
    TEXTS(Setting.PALABRE_SMS_A_DAY, Setting.PALABRE_SMS_A_DAY_TOTAL);

    private final Setting perPerson;
    private final Setting inAll;

    Quota(Setting perPerson, Setting inAll) {
        this.perPerson = perPerson;
        this.inAll = inAll;
    }

    public int perPerson(Settings settings) {
        return settings.number(perPerson);
    }

    public int inAll(Settings settings) {
        return settings.number(inAll);
    }

    /** What became of asking for one more. */
    public enum Answer {
        TAKEN,
        /** This person has used up what is theirs. */
        PERSON_IS_DONE,
        /** All together have. */
        ALL_ARE_DONE
    }

    /** @return the setting that said no */
    public Setting refusedBy(Answer answer) {
        return answer == Answer.PERSON_IS_DONE ? perPerson : inAll;
    }
}
