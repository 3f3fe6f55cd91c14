package org.palabre.web.conference;

import java.time.ZoneId;
import java.util.List;
import org.palabre.conference.Limits;

/** What the form needs of its page: a new reservation and a changed one look the same. */
public interface ReservationFormOwner {
    ReservationForm getForm();

    /**
     * By whose clocks the page was opened: what was typed stays right when its person chooses others in another tab.
     */
    ZoneId getZone();

    Limits getLimits();

    ReservationSummary getSummary();

    /** @return the page to go to */
    String save();

    /** Whether it can be made a series here. */
    default boolean isRepeatable() {
        return false;
    }

    /** Whether it is one of a series: then it has a start and no validity of its own. */
    default boolean isOfSeries() {
        return false;
    }

    /** Lengths offered as one click, minutes. */
    default List<Integer> getUsualMinutes() {
        return List.of(30, 60, 90, 120);
    }
}
