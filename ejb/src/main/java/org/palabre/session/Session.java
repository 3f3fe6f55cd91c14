package org.palabre.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.palabre.telephony.RoomName;

/** One run of a conference: gathering, then open, then closed. */
@Entity
@Table(name = "conference_session")
public class Session {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conference_session_seq")
    @SequenceGenerator(name = "conference_session_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private Long conferenceId;
    private String number;
    private Instant createdAt;
    private Instant openedAt;
    private String openedBy;
    private Instant endsAt;
    private Instant closedAt;
    private String endedBy;
    private boolean locked;
    private boolean mutedAll;
    private Instant nextDueAt;
    private int people;
    private long seconds;

    protected Session() {}

    Session(long conferenceId, Instant now) {
        this.conferenceId = conferenceId;
        this.createdAt = now;
        this.nextDueAt = now;
    }

    /** @param openedBy name or number of the leg that opens, or empty */
    void open(Instant now, Instant end, String openedBy, WarningPlan warnings) {
        openedAt = now;
        number = now.getEpochSecond() + "-" + conferenceId;
        this.openedBy = openedBy;
        runUntil(end, now, warnings);
    }

    /** Moves the end; warnings that lie ahead again are given again. */
    void runUntil(Instant end, Instant now, WarningPlan warnings) {
        endsAt = end;
        nextDueAt = warnings.nextAfter(now, end);
    }

    /** Moves the end nearer. Those who could not be warned in time hear it at once. */
    void endEarlier(Instant end, Instant now, WarningPlan warnings) {
        endsAt = end;
        nextDueAt = warnings.nextAfterShortening(now, end);
    }

    void endNow(Instant now, String by) {
        endsAt = now;
        endedBy = by;
        nextDueAt = now;
    }

    void dueAgainAt(Instant at) {
        nextDueAt = at;
    }

    void close(Instant now, int people, long seconds) {
        closedAt = now;
        nextDueAt = null;
        this.people = people;
        this.seconds = seconds;
    }

    /** The opener's name became known. */
    void known(String caller, String name) {
        if (!caller.isEmpty() && caller.equals(openedBy)) {
            openedBy = name;
        }
    }

    void lock(boolean on) {
        locked = on;
    }

    void muteAll(boolean on) {
        mutedAll = on;
    }

    public Long id() {
        return id;
    }

    public RoomName room() {
        return RoomName.ofSession(id);
    }

    public long conferenceId() {
        return conferenceId;
    }

    /** Empty until it opened. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public String openedBy() {
        return openedBy == null ? "" : openedBy;
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Who ended it before its time, or empty. */
    public String endedBy() {
        return endedBy == null ? "" : endedBy;
    }

    public boolean locked() {
        return locked;
    }

    public boolean mutedAll() {
        return mutedAll;
    }

    /** Distinct people, known when it closed. */
    public int people() {
        return people;
    }

    /** Sum of all participations, known when it closed. */
    public long seconds() {
        return seconds;
    }
}
