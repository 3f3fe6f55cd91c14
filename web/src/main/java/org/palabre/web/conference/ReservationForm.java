package org.palabre.web.conference;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Reservation;
import org.palabre.shared.DomainException;
import org.palabre.tariff.PackageTerms;

/** What the form of a reservation holds. Its fields are named as in the rules, so that each fault finds its field. */
public class ReservationForm implements Serializable {
    private String name = "";
    private Owner owner;
    private boolean planned;
    private LocalDateTime plannedStart;
    private int durationMinutes = 60;
    private int validityDays = 7;
    private int maxParticipants = 10;
    private String language;
    private boolean moderatorAnnounce;
    private boolean userAnnounce;
    private boolean listenOnly;
    private boolean waitForLeader = true;
    private int endAfterLeaderMinutes;
    private boolean callGuests;
    private final RecurrenceForm recurrence = new RecurrenceForm();

    ReservationForm(Owner owner, String language) {
        this.owner = owner;
        this.language = language;
    }

    static ReservationForm of(ConferenceView conference, ZoneId zone) {
        var form =
                new ReservationForm(new Owner(conference.ownerLogin(), conference.ownerName()), conference.language());
        form.name = conference.name();
        form.planned = conference.plannedStart().isPresent();
        form.plannedStart = conference
                .plannedStart()
                .map(start -> LocalDateTime.ofInstant(start, zone))
                .orElse(null);
        form.durationMinutes = conference.durationMinutes();
        form.validityDays = conference.validityDays();
        form.maxParticipants = conference.maxParticipants();
        form.moderatorAnnounce = conference.options().moderatorAnnounce();
        form.userAnnounce = conference.options().userAnnounce();
        form.listenOnly = conference.options().listenOnly();
        form.waitForLeader = conference.options().waitForLeader();
        form.endAfterLeaderMinutes = conference.options().endAfterLeaderMinutes();
        form.callGuests = conference.options().callGuests();
        return form;
    }

    /** Takes over what a package proposes. Name, owner, start and language stay, and all may still be changed. */
    public void take(PackageTerms terms) {
        durationMinutes = terms.durationMinutes();
        validityDays = terms.validityDays();
        maxParticipants = terms.maxParticipants();
        moderatorAnnounce = terms.moderatorAnnounce();
        userAnnounce = terms.userAnnounce();
        listenOnly = terms.listenOnly();
        waitForLeader = terms.waitForLeader();
    }

    Reservation wish(ZoneId zone) {
        return new Reservation(
                name,
                owner == null ? "" : owner.login(),
                startIn(zone),
                durationMinutes,
                validityDays,
                maxParticipants,
                language,
                new Options(moderatorAnnounce, userAnnounce, listenOnly, waitForLeader, endAfterLeaderMinutes, callGuests));
    }

    Optional<Instant> startIn(ZoneId zone) {
        return planned
                ? Optional.ofNullable(plannedStart)
                        .map(start -> start.atZone(zone).toInstant())
                : Optional.empty();
    }

    /** @throws DomainException at the field that is missing or wrong */
    Recurrence recurrence(ZoneId zone) {
        if (plannedStart == null) {
            throw DomainException.at("plannedStart", "wrong.missing");
        }
        return recurrence.from(plannedStart, zone);
    }

    void plan(LocalDateTime start) {
        planned = true;
        plannedStart = start;
    }

    /** Only what has a start can be held again. */
    public boolean isSeries() {
        return planned && recurrence.isRepeating();
    }

    public RecurrenceForm getRecurrence() {
        return recurrence;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Owner getOwner() {
        return owner;
    }

    public void setOwner(Owner owner) {
        this.owner = owner;
    }

    public boolean isPlanned() {
        return planned;
    }

    public void setPlanned(boolean planned) {
        this.planned = planned;
    }

    public LocalDateTime getPlannedStart() {
        return plannedStart;
    }

    public void setPlannedStart(LocalDateTime plannedStart) {
        this.plannedStart = plannedStart;
    }

    public int getDurationMinutes() {
        return durationMinutes;
    }

    public void setDurationMinutes(int durationMinutes) {
        this.durationMinutes = durationMinutes;
    }

    public int getValidityDays() {
        return validityDays;
    }

    public void setValidityDays(int validityDays) {
        this.validityDays = validityDays;
    }

    public int getMaxParticipants() {
        return maxParticipants;
    }

    public void setMaxParticipants(int maxParticipants) {
        this.maxParticipants = maxParticipants;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isModeratorAnnounce() {
        return moderatorAnnounce;
    }

    public void setModeratorAnnounce(boolean moderatorAnnounce) {
        this.moderatorAnnounce = moderatorAnnounce;
    }

    public boolean isUserAnnounce() {
        return userAnnounce;
    }

    public void setUserAnnounce(boolean userAnnounce) {
        this.userAnnounce = userAnnounce;
    }

    public boolean isListenOnly() {
        return listenOnly;
    }

    public void setListenOnly(boolean listenOnly) {
        this.listenOnly = listenOnly;
    }

    public int getEndAfterLeaderMinutes() {
        return endAfterLeaderMinutes;
    }

    public void setEndAfterLeaderMinutes(int endAfterLeaderMinutes) {
        this.endAfterLeaderMinutes = endAfterLeaderMinutes;
    }

    public boolean isCallGuests() {
        return callGuests;
    }

    public void setCallGuests(boolean callGuests) {
        this.callGuests = callGuests;
    }

    public boolean isWaitForLeader() {
        return waitForLeader;
    }

    public void setWaitForLeader(boolean waitForLeader) {
        this.waitForLeader = waitForLeader;
    }
}
