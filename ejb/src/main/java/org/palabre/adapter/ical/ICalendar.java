package org.palabre.adapter.ical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.palabre.message.CalendarWriter;
import org.palabre.message.Meeting;
import org.palabre.notification.CalendarPart;

/**
 * Meetings as iCalendar objects, each with all that its UID has: the definition of the zone, the series and what
 * differs from it.
 */
@ApplicationScoped
public class ICalendar implements CalendarWriter {
    static {
        // the library would otherwise ask a server of its own for newer zones, and want a cache that is not shipped
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    private static final ProdId PRODUCT = new ProdId("-//Palabre//Palabre//EN");

    private Clock clock;

    protected ICalendar() {}

    @Inject
    public ICalendar(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CalendarPart request(Meeting meeting) {
        return part(meeting, ImmutableMethod.REQUEST);
    }

    @Override
    public CalendarPart cancel(Meeting meeting) {
        return part(meeting, ImmutableMethod.CANCEL);
    }

    private CalendarPart part(Meeting meeting, Method method) {
        List<CalendarComponent> components = new ArrayList<>();
        components.add(ZoneDefinition.of(meeting.zone(), meeting.start()));
        components.addAll(new MeetingEvents(meeting, method, clock.instant()).all());
        var calendar = new Calendar(
                new PropertyList(List.of(PRODUCT, ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN, method)),
                new ComponentList<>(components));
        return new CalendarPart(method.getValue(), Folding.fold(calendar.toString()));
    }
}
