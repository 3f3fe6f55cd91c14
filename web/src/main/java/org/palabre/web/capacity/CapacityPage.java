package org.palabre.web.capacity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.palabre.conference.CapacityDesk;
import org.palabre.web.language.ServerTime;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;

/** How full the platform is booked, on a day or in a week. */
@Named("capacity")
@ViewScoped
public class CapacityPage implements Serializable {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    CapacityDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    Viewer viewer;

    @Inject
    ServerTime time;

    private LocalDate day;
    private boolean week;
    private transient SeatChart chart;

    @PostConstruct
    void open() {
        day = today();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.now(), viewer.getZone());
    }

    /** Before each rendering. */
    public void read() {
        day = day == null ? today() : day;
        chart = SeatChart.of(desk.booked(getFrom(), end(), week ? HOUR : QUARTER, user.actor()), this::part);
    }

    /** The day, or the hour: one that comes twice is two. */
    private Object part(Instant moment) {
        ZonedDateTime local = moment.atZone(viewer.getZone());
        return week ? local.toLocalDate() : local.truncatedTo(ChronoUnit.HOURS);
    }

    private LocalDate firstDay() {
        return week ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    }

    public Instant getFrom() {
        return firstDay().atStartOfDay(viewer.getZone()).toInstant();
    }

    private Instant end() {
        return firstDay().plusDays(days()).atStartOfDay(viewer.getZone()).toInstant();
    }

    private int days() {
        return week ? 7 : 1;
    }

    public void previous() {
        day = day.minusDays(days());
    }

    public void next() {
        day = day.plusDays(days());
    }

    public void now() {
        day = today();
    }

    public SeatChart getChart() {
        return chart;
    }

    /** A moment of the last day. */
    public Instant getUntil() {
        return end().minus(QUARTER);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public boolean isWeek() {
        return week;
    }

    public void setWeek(boolean week) {
        this.week = week;
    }
}
