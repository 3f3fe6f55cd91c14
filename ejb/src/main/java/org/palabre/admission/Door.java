package org.palabre.admission;

import org.palabre.telephony.LegId;

/**
 * What a call flow asks on behalf of a caller. Throws {@link org.palabre.shared.ServiceUnavailable} or a database
 * failure when no answer can be had; the flow then apologises.
 */
public interface Door {
    /** A code was keyed after an access number. Reserves a seat when admitted. */
    Answer admit(Call call, String code);

    /** Asks with the number of the conference: where the answer was {@link Answer.NumberWanted}. */
    Answer admit(Call call, String code, String number);

    /** An internal phone dialled a conference number: no code. Reserves a seat when admitted. */
    Answer admitInternal(Call call);

    /**
     * The admitted leg is ready to go in (its name is recorded). Opens the session where it is the leg to do so and it
     * is still there. Last question of a call flow, asked once unless the answer was given with the admission.
     */
    Entry enter(LegId leg);
}
