package org.palabre.web.conference;

import java.io.Serializable;
import org.palabre.conference.ConferenceView;

/** One of the conferences that somebody may choose. */
public record ConferenceChoice(String number, String name) implements Serializable {
    public static ConferenceChoice of(ConferenceView conference) {
        return new ConferenceChoice(conference.number(), conference.name());
    }
}
