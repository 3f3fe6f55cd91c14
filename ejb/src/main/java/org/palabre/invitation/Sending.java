package org.palabre.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.palabre.conference.Conference;
import org.palabre.shared.Visible;

/**
 * An invitation that was sent on its own, to a conference that stays as it is. Sent at once; changed as often as its
 * sender likes, each time with a higher revision; cancelled once, and then over.
 */
@Entity
class Sending {
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

    protected Sending() {}

    /** @param organiserMail where answers and the copy go, or empty */
    Sending(Conference conference, InvitationWish wish, String sender, String organiserMail, Instant now) {
        this.conference = conference.number().value();
        this.about = conference.dialNumber();
        this.sender = sender;
        this.organiserMail = organiserMail;
        this.uid = UUID.randomUUID() + "@palabre";
        this.sentAt = now;
        take(wish);
    }

    /** @return whether those who know of it must hear of the change */
    boolean change(InvitationWish wish) {
        boolean differs = !name.equals(Visible.tidy(wish.name()))
                || !organiser.equals(Visible.tidy(wish.organiser()))
                || !plannedStart.equals(wish.plannedStart().orElseThrow())
                || durationMinutes != wish.durationMinutes()
                || !zone.equals(wish.zone().getId());
        take(wish);
        revision++;
        return differs;
    }

    private void take(InvitationWish wish) {
        name = Visible.tidy(wish.name());
        organiser = Visible.tidy(wish.organiser());
        plannedStart = wish.plannedStart().orElseThrow();
        durationMinutes = wish.durationMinutes();
        zone = wish.zone().getId();
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
    String conference() {
        return conference;
    }

    /** Number that is dialled inside, of the conference or its series. */
    String about() {
        return about;
    }

    String sender() {
        return sender;
    }

    String name() {
        return name;
    }

    String organiser() {
        return organiser;
    }

    String organiserMail() {
        return organiserMail;
    }

    Instant plannedStart() {
        return plannedStart;
    }

    int durationMinutes() {
        return durationMinutes;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    String uid() {
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
}
