package org.palabre.web.conference;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Reservation;
import org.palabre.shared.DomainException;
import org.palabre.tariff.PackageView;
import org.palabre.web.contact.RecipientsForm;
import org.palabre.web.tariff.TermsForm;

/** What the form of a reservation holds. Its fields are named as in the rules, so that each fault finds its field. */
public class ReservationForm extends TermsForm {
    private String name = "";
    private Owner owner;
    private boolean planned;
    private LocalDateTime plannedStart;
    private String language;
    private int endAfterLeaderMinutes;
    private boolean callGuests;
    private final RecipientsForm recipients;
    private final RecurrenceForm recurrence = new RecurrenceForm();

    ReservationForm(Owner owner, String language) {
        this.owner = owner;
        this.language = language;
        this.recipients = new RecipientsForm(language);
        take(PackageView.STANDARD.terms());
        setWaitForLeader(true);
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
        form.setDurationMinutes(conference.durationMinutes());
        form.setValidityDays(conference.validityDays());
        form.setMaxParticipants(conference.maxParticipants());
        form.setModeratorAnnounce(conference.options().moderatorAnnounce());
        form.setUserAnnounce(conference.options().userAnnounce());
        form.setListenOnly(conference.options().listenOnly());
        form.setWaitForLeader(conference.options().waitForLeader());
        form.endAfterLeaderMinutes = conference.options().endAfterLeaderMinutes();
        form.callGuests = conference.options().callGuests();
        return form;
    }

    /** @throws DomainException when it should be on a date that is not said: without one, it would be held at once */
    Reservation finishedWish(ZoneId zone) {
        if (planned && plannedStart == null) {
            throw DomainException.at("plannedStart", "wrong.missing");
        }
        return wish(zone);
    }

    Reservation wish(ZoneId zone) {
        return new Reservation(
                name,
                owner == null ? "" : owner.login(),
                startIn(zone),
                getDurationMinutes(),
                getValidityDays(),
                getMaxParticipants(),
                language,
                new Options(
                        isModeratorAnnounce(),
                        isUserAnnounce(),
                        isListenOnly(),
                        isWaitForLeader(),
                        endAfterLeaderMinutes,
                        callGuests));
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public int getEndAfterLeaderMinutes() {
        return endAfterLeaderMinutes;
    }

    public void setEndAfterLeaderMinutes(int endAfterLeaderMinutes) {
        this.endAfterLeaderMinutes = endAfterLeaderMinutes;
    }

    public RecipientsForm getRecipients() {
        return recipients;
    }

    public boolean isCallGuests() {
        return callGuests;
    }

    public void setCallGuests(boolean callGuests) {
        this.callGuests = callGuests;
    }
}
