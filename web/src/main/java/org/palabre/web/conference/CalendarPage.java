package org.palabre.web.conference;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Reservation;
import org.palabre.shared.DomainException;
import org.palabre.web.language.ServerTime;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;
import org.primefaces.event.SelectEvent;
import org.primefaces.event.schedule.ScheduleEntryMoveEvent;

/** Conferences by month and week, or as an agenda; a future one is moved by dragging it (P2). */
@Named("calendar")
@ViewScoped
public class CalendarPage implements Serializable {
    private static final Duration AGENDA = Duration.ofDays(60);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** @param before its start until then */
    public record Moved(String number, String name, Instant before, Instant now) implements Serializable {}

    @Inject
    ConferenceDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    Viewer viewer;

    @Inject
    ServerTime time;

    @Inject
    Times times;

    private ZoneId zone;
    private CalendarEvents events;
    private Moved moved;

    @PostConstruct
    void start() {
        zone = viewer.getZone();
        events = new CalendarEvents(desk, user, zone, times);
    }

    /** Where that is refused the page reads again, and the conference is back where it was. */
    public void move(ScheduleEntryMoveEvent event) {
        moveTo(event.getScheduleEvent().getStartDate(), event.getScheduleEvent().getId());
    }

    void moveTo(LocalDateTime start, String number) {
        moved = null;
        ConferenceView found = desk.get(number, user.actor());
        Instant to = start.atZone(zone).toInstant();
        Instant before = times.begun(found);
        desk.edit(found.number(), found.version(), ahead(found).at(to), user.actor());
        moved = new Moved(found.number(), found.name(), before, to);
    }

    public void undo() {
        Moved back = moved;
        moved = null;
        ConferenceView found = desk.get(back.number(), user.actor());
        desk.moveBack(found.number(), found.version(), ahead(found).at(back.before()), user.actor());
    }

    private static Reservation ahead(ConferenceView found) {
        if (found.state() != ConferenceState.FUTURE) {
            throw DomainException.of("refused.noLongerFuture");
        }
        return Reservation.of(found);
    }

    /** An empty place: a new conference begins there; a whole day means its morning. */
    public void pick(SelectEvent<LocalDateTime> place) {
        LocalDateTime at = place.getObject().truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime now = LocalDateTime.ofInstant(time.now(), zone);
        if (at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            at = at.with(MORNING);
        }
        if (at.isBefore(now) && at.toLocalDate().equals(now.toLocalDate())) {
            at = now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        if (at.isBefore(now)) {
            throw DomainException.of("wrong.past");
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getApplication()
                .getNavigationHandler()
                .handleNavigation(faces, null, "/conference/reserve?faces-redirect=true&start=" + elsewhere(at));
    }

    /** By the clocks in which the next page will be opened. */
    private LocalDateTime elsewhere(LocalDateTime at) {
        return LocalDateTime.ofInstant(at.atZone(zone).toInstant(), viewer.getZone());
    }

    /** What comes in the next two months, for narrow screens. */
    public List<ConferenceView> getAgenda() {
        Instant now = time.now();
        return desk.calendar(now, now.plus(AGENDA), events.isMine(), user.actor()).stream()
                .filter(conference -> conference.state() != ConferenceState.PAST)
                .toList();
    }

    /** What the calendar opens with: by the product's clock, not the browser's. */
    public LocalDate getToday() {
        return LocalDate.ofInstant(time.now(), zone);
    }

    /** By whose clocks the page was opened: it shows and moves by them until it is opened anew. */
    public ZoneId getZone() {
        return zone;
    }

    public CalendarEvents getEvents() {
        return events;
    }

    /** What was moved last, while that can be undone here; else null. */
    public Moved getMoved() {
        return moved;
    }

    public boolean isMine() {
        return events.isMine();
    }

    public void setMine(boolean mine) {
        events.setMine(mine);
    }
}
