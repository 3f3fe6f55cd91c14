package org.palabre.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.palabre.conference.Conference;
import org.palabre.message.PlannedMeeting;
import org.palabre.shared.VisibleText;

/**
 * An invitation that was sent on its own, to a conference that stays as it is. Sent at once; changed as often as its
 * sender likes, each time with a higher revision; cancelled once, and then over.
 */
@Entity
@Table(name = "sending")
public class Invitation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sending_seq")
    @SequenceGenerator(name = "sending_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String conference;
    private String about;
    private String sender;
    private String name;
    private String organiser;
    private String organiserMail;
    private Instant plannedStart;
    private int durationMinutes;
    private String zone;
    private String uid;
    private int revision;
    private Instant sentAt;
    private Instant cancelledAt;
    private boolean cancelledWithConference;

    protected Invitation() {}

    /** @param organiserMail where answers and the copy go, or empty */
    Invitation(Conference conference, InvitationRequest request, String sender, String organiserMail, Instant now) {
        this.conference = conference.number().value();
        this.about = conference.dialNumber();
        this.sender = sender;
        this.organiserMail = organiserMail;
        this.uid = UUID.randomUUID() + "@palabre";
        this.sentAt = now;
        take(request);
    }

    /** @return whether those who know of it must hear of the change */
    boolean change(InvitationRequest request) {
        boolean differs = !name.equals(VisibleText.tidy(request.name()))
                || !organiser.equals(VisibleText.tidy(request.organiser()))
                || !plannedStart.equals(request.plannedStart().orElseThrow())
                || durationMinutes != request.durationMinutes()
                || !zone.equals(request.zone().getId());
        take(request);
        revision++;
        return differs;
    }

    private void take(InvitationRequest request) {
        name = VisibleText.tidy(request.name());
        organiser = VisibleText.tidy(request.organiser());
        plannedStart = request.plannedStart().orElseThrow();
        durationMinutes = request.durationMinutes();
        zone = request.zone().getId();
    }

    void cancel(Instant now) {
        cancelledAt = now;
        revision++;
    }

    void cancelWithConference(Instant now) {
        cancelledWithConference = true;
        cancel(now);
    }

    /** With its conference. What its sender has cancelled stays so. */
    void restore() {
        cancelledAt = null;
        cancelledWithConference = false;
        revision++;
    }

    /** Whether it comes back with its conference. */
    boolean restorable(Instant now) {
        return cancelledWithConference && end().isAfter(now);
    }

    boolean cancelled() {
        return cancelledAt != null;
    }

    /** Whether there is anything left to change or to cancel. */
    boolean ahead(Instant now) {
        return !cancelled() && end().isAfter(now);
    }

    private Instant end() {
        return plannedStart.plus(Duration.ofMinutes(durationMinutes));
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Number of the conference. */
    public String conference() {
        return conference;
    }

    /** Number that is dialled inside, of the conference or its series. */
    String about() {
        return about;
    }

    String sender() {
        return sender;
    }

    public String name() {
        return name;
    }

    public String organiser() {
        return organiser;
    }

    public String organiserMail() {
        return organiserMail;
    }

    public Instant plannedStart() {
        return plannedStart;
    }

    public int durationMinutes() {
        return durationMinutes;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String uid() {
        return uid;
    }

    /** 0 first, more with each change and with the cancellation: the sequence of its meeting (RFC 5545 §3.8.7.4). */
    int revision() {
        return revision;
    }

    Instant sentAt() {
        return sentAt;
    }

    Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    /** What a calendar keeps of it. */
    PlannedMeeting meeting() {
        return new PlannedMeeting(name, organiser, organiserMail, plannedStart, durationMinutes, zone(), uid);
    }
}
