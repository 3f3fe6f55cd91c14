package org.palabre.adapter.ical;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.palabre.message.Meeting;
import org.palabre.message.MeetingSeries;

/** The events of one meeting: itself, and each occurrence of its series that was moved. All have its UID. */
final class MeetingEvents {
    private static final DateTimeFormatter CLOCKS = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Duration ALARM = Duration.ofMinutes(-10);

    private final Meeting meeting;
    private final boolean cancelled;
    private final Instant now;

    MeetingEvents(Meeting meeting, Method method, Instant now) {
        this.meeting = meeting;
        this.cancelled = method.equals(ImmutableMethod.CANCEL);
        this.now = now;
    }

    /** A cancellation without occurrences of its own takes out the whole series (RFC 5546 §3.2.5). */
    List<VEvent> all() {
        List<VEvent> events = new ArrayList<>();
        events.add(main());
        if (!cancelled) {
            meeting.series().map(MeetingSeries::moved).orElse(List.of()).forEach(moved -> events.add(moved(moved)));
        }
        return events;
    }

    private VEvent main() {
        List<Property> properties = properties(meeting.summary());
        meeting.series()
                .ifPresentOrElse(
                        series -> properties.addAll(repeating(series)),
                        () -> properties.addAll(time(meeting.start(), meeting.durationMinutes())));
        return event(properties);
    }

    /** A cancellation names no dates that are left out: it takes out all that there are. */
    private List<Property> repeating(MeetingSeries series) {
        List<Property> properties = new ArrayList<>(time(series));
        properties.add(new RRule<ZonedDateTime>(series.rule()));
        if (!cancelled) {
            series.cancelled().forEach(start -> properties.add(zoned("EXDATE", start)));
        }
        return properties;
    }

    /** Where the clocks leave out the first start, no end on them would say how long all the others are. */
    private List<Property> time(MeetingSeries series) {
        LocalDateTime first = series.first();
        Duration length = Duration.ofMinutes(meeting.durationMinutes());
        ZonedDateTime shown = first.atZone(meeting.zone());
        return List.of(
                zoned("DTSTART", first),
                shown.toLocalDateTime().equals(first)
                        ? zoned("DTEND", shown(shown.toInstant().plus(length)))
                        : new net.fortuna.ical4j.model.property.Duration(length));
    }

    /**
     * What the clocks show a second time when they are set back cannot be told by them: they mean the first (RFC 5545
     * §3.3.5).
     */
    private List<Property> time(Instant start, int minutes) {
        Instant end = start.plus(Duration.ofMinutes(minutes));
        return told(start) && told(end)
                ? List.of(zoned("DTSTART", shown(start)), zoned("DTEND", shown(end)))
                : List.of(utc("DTSTART", start), utc("DTEND", end));
    }

    private LocalDateTime shown(Instant moment) {
        return LocalDateTime.ofInstant(moment, meeting.zone());
    }

    private boolean told(Instant moment) {
        return shown(moment).atZone(meeting.zone()).toInstant().equals(moment);
    }

    private VEvent moved(MeetingSeries.Moved moved) {
        List<Property> properties = properties(moved.name());
        properties.addAll(time(moved.start(), moved.durationMinutes()));
        properties.add(zoned("RECURRENCE-ID", moved.original()));
        return event(properties);
    }

    private List<Property> properties(String summary) {
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(meeting.uid()),
                new Sequence(meeting.sequence()),
                new DtStamp(now),
                new Summary(CleanTexts.line(summary)),
                new Description(CleanTexts.lines(meeting.description())),
                new Location(CleanTexts.line(meeting.location())),
                cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                ImmutableTransp.OPAQUE,
                Parties.organiser(meeting)));
        properties.addAll(Parties.attendees(meeting));
        meeting.page().ifPresent(page -> properties.add(new Url(URI.create(page))));
        return properties;
    }

    private VEvent event(List<Property> properties) {
        ComponentList<VAlarm> alarms = cancelled ? new ComponentList<>() : new ComponentList<>(List.of(alarm()));
        return new VEvent(new PropertyList(properties), alarms);
    }

    private VAlarm alarm() {
        return new VAlarm(new PropertyList(
                List.of(ImmutableAction.DISPLAY, trigger(), new Description(CleanTexts.line(meeting.summary())))));
    }

    /** Relative to the start, which is said although RFC 5545 takes it for granted: not every reader does. */
    private static Trigger trigger() {
        return new Trigger(new ParameterList(List.of(Related.START)), ALARM);
    }

    private static Property utc(String name, Instant moment) {
        return new XProperty(name, CLOCKS.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + "Z");
    }

    /**
     * A time on the zone's clocks. The library's own properties would look the zone up, and for that add two thousand
     * zones without rules to the whole Java machine ({@code GlobalZoneRules}): the list that people choose theirs from
     * among it.
     */
    private Property zoned(String name, LocalDateTime shown) {
        return new XProperty(
                name, new ParameterList(List.of(new TzId(meeting.zone().getId()))), CLOCKS.format(shown));
    }
}
