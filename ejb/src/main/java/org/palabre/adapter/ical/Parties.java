package org.palabre.adapter.ical;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;
import org.palabre.message.Meeting;
import org.palabre.message.Meeting.Party;

/**
 * Who calls the meeting and who is asked. A request without an attendee is shown as a file, not as a meeting, by
 * Outlook and Gmail. No answer is asked for (RSVP=FALSE): nobody here reads it, and the organiser's mailbox would fill
 * with them.
 */
final class Parties {
    private Parties() {}

    static Organizer organiser(Meeting meeting) {
        return new Organizer(new ParameterList(name(meeting.organiser())), address(meeting.organiser()));
    }

    static List<Property> attendees(Meeting meeting) {
        return meeting.attendees().stream()
                .<Property>map(party -> attendee(party, meeting.organiser()))
                .toList();
    }

    /** Whoever called the meeting has accepted it. */
    private static Attendee attendee(Party party, Party organiser) {
        boolean own = party.address().equalsIgnoreCase(organiser.address());
        List<Parameter> parameters = new ArrayList<>(name(party));
        parameters.addAll(List.of(
                CuType.INDIVIDUAL, Role.REQ_PARTICIPANT, own ? PartStat.ACCEPTED : PartStat.NEEDS_ACTION, Rsvp.FALSE));
        return new Attendee(new ParameterList(parameters), address(party));
    }

    /** A quote cannot stand in a parameter (RFC 5545 §3.2). */
    private static List<Parameter> name(Party party) {
        String name = CleanTexts.line(party.name()).replace('"', '\'');
        return name.isEmpty() ? List.of() : List.of(new Cn(name));
    }

    private static URI address(Party party) {
        try {
            return new URI("mailto", party.address(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a mail address", e);
        }
    }
}
