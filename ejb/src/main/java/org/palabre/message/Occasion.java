package org.palabre.message;

/** Why somebody is told about a conference. */
public enum Occasion {
    /** To the creator: all parameters with both codes (S86, S87). */
    CREATED(true, false, CalendarAction.REQUEST),
    /** To a participant (S88, S108). */
    INVITED(false, true, CalendarAction.REQUEST),
    /** To the organiser: what the participants were sent (S54). */
    COPY(true, false, CalendarAction.REQUEST),
    CHANGED(true, true, CalendarAction.REQUEST),
    /** P6: nothing of it takes place any more. */
    CANCELLED(true, true, CalendarAction.CANCEL),
    /** Some dates of a series do not take place, others do. */
    DATES_CANCELLED(true, true, CalendarAction.REQUEST),
    /** What was cancelled or moved is as it was before. */
    RESTORED(true, true, CalendarAction.REQUEST),
    /** Shortly before the start (P21). */
    REMINDER(true, true, CalendarAction.NONE),
    /** To the owner, after the end, with the report (P28). */
    ENDED(true, false, CalendarAction.NONE),
    /** An invitation that was sent on its own has other details now. */
    REVISED(true, true, CalendarAction.REQUEST),
    /** An invitation that was sent on its own is taken back; the conference stays. */
    CALLED_OFF(true, true, CalendarAction.CANCEL);

    /** What a calendar is asked for. */
    enum CalendarAction {
        NONE,
        /** To enter the meeting, or to take over its changes. */
        REQUEST,
        CANCEL
    }

    private final boolean forOrganiser;
    private final boolean forGuest;
    private final CalendarAction calendar;

    Occasion(boolean forOrganiser, boolean forGuest, CalendarAction calendar) {
        this.forOrganiser = forOrganiser;
        this.forGuest = forGuest;
        this.calendar = calendar;
    }

    public boolean forOrganiser() {
        return forOrganiser;
    }

    public boolean forGuest() {
        return forGuest;
    }

    CalendarAction calendar() {
        return calendar;
    }
}
