package org.palabre.message;

import org.palabre.notification.CalendarPart;

/** Writes meetings so that calendar programs take them over (RFC 5545, 5546). */
public interface CalendarWriter {
    /** Asks to enter the meeting, or, with a higher sequence, to take over its changes. */
    CalendarPart request(Meeting meeting);

    /** Asks to take it out; the sequence is higher than that of the last request. */
    CalendarPart cancel(Meeting meeting);
}
