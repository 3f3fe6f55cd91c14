package org.palabre.web.conference;

import org.palabre.conference.Limits;

/** What the form needs of its page: a new reservation and a changed one look the same. */
public interface ReservationPage {
    ReservationForm getForm();

    Limits getLimits();

    ReservationSummary getSummary();

    /** @return the page to go to */
    String save();

    /** Lengths offered as one click, minutes. */
    default int[] getUsualMinutes() {
        return new int[] {30, 60, 90, 120};
    }
}
