package org.palabre.web.conference;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.web.security.CurrentUser;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;
import org.primefaces.model.ScheduleEvent;

/**
 * The conferences of the month or week that is shown, by the clocks of the zone that the page was opened in. An event's
 * id is its conference's number.
 */
public class CalendarEvents extends LazyScheduleModel {
    private final ConferenceDesk desk;
    private final CurrentUser user;
    private final ZoneId zone;
    private final Times times;
    private boolean mine;

    CalendarEvents(ConferenceDesk desk, CurrentUser user, ZoneId zone, Times times) {
        this.desk = desk;
        this.user = user;
        this.zone = zone;
        this.times = times;
    }

    @Override
    public void loadEvents(LocalDateTime from, LocalDateTime to) {
        desk.calendar(from.atZone(zone).toInstant(), to.atZone(zone).toInstant(), mine, user.actor())
                .forEach(conference -> addEvent(event(conference)));
    }

    /** A link, so that it is opened by keyboard like any other. */
    private ScheduleEvent<?> event(ConferenceView conference) {
        ConferenceState state = conference.state();
        return DefaultScheduleEvent.builder()
                .id(conference.number())
                .title(conference.mine() ? conference.name() : conference.name() + " · " + conference.ownerName())
                .startDate(LocalDateTime.ofInstant(times.begun(conference), zone))
                .endDate(LocalDateTime.ofInstant(times.ended(conference), zone))
                .url("show.xhtml?number=" + conference.number())
                .draggable(state == ConferenceState.FUTURE)
                .resizable(false)
                .styleClass("cal-" + state.name().toLowerCase(Locale.ROOT))
                .build();
    }

    boolean isMine() {
        return mine;
    }

    void setMine(boolean mine) {
        this.mine = mine;
    }
}
