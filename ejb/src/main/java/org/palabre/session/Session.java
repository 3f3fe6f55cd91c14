package org.palabre.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.palabre.conference.Opening;
import org.palabre.conference.Run;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchId;

/**
 * One run of a conference: gathering, then open, then closed. What it says of its opening, its end and its closing is
 * so; its conference has copies for lists.
 */
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

    @Column(updatable = false)
    private String switchId;

    private String number;
    private Instant createdAt;
    private Instant openedAt;
    private String openedBy;
    private Instant endsAt;

    /** Its leaders are away, and it ends earlier for that. */
    private boolean withoutLeader;

    /** Then: the end that it has again when one comes back, null where that is none. */
    private Instant endWithLeader;

    private Instant closedAt;
    private String endedBy;
    private boolean locked;
    private boolean mutedAll;
    private Instant nextDueAt;
    private int people;
    private long seconds;

    protected Session() {}

    /** @param on the switch that has its room */
    Session(long conferenceId, SwitchId on, Instant now) {
        this.conferenceId = conferenceId;
        this.switchId = on.value();
        this.createdAt = now;
        this.nextDueAt = now;
    }

    /**
     * @param number nobody else's
     * @param openedBy name or number of the leg that opens, or empty
     */
    void open(Opening opening, String number, String openedBy, WarningPlan warnings) {
        openedAt = opening.at();
        this.number = number;
        this.openedBy = openedBy;
        runUntil(opening.end().orElse(null), opening.at(), warnings);
    }

    /** Moves the end; warnings that lie ahead again are given again. */
    private void runUntil(Instant end, Instant now, WarningPlan warnings) {
        endsAt = end;
        nextDueAt = end == null ? null : warnings.nextAfter(now, end);
    }

    /** It has an end. */
    void extendBy(Duration more, Instant now, WarningPlan warnings) {
        endWithLeader = endWithLeader == null ? null : endWithLeader.plus(more);
        runUntil(endsAt.plus(more), now, warnings);
    }

    /**
     * Nobody leads any more: ends then, never later than before. Those who could not be warned in time hear it at once.
     *
     * @return whether that moved its end
     */
    boolean endWithoutLeader(Instant end, Instant now, WarningPlan warnings) {
        if (!openAt(now) || endsAt != null && !end.isBefore(endsAt)) {
            return false;
        }
        endWithLeader = endsAtLatest().orElse(null);
        withoutLeader = true;
        endsAt = end;
        nextDueAt = warnings.nextAfterShortening(now, end);
        return true;
    }

    /** @return whether that moved its end, back to where it was */
    boolean leaderIsBack(Instant now, WarningPlan warnings) {
        if (!openAt(now) || !withoutLeader) {
            return false;
        }
        Instant end = endWithLeader;
        leaderNoLongerMatters();
        runUntil(end, now, warnings);
        return true;
    }

    private void leaderNoLongerMatters() {
        withoutLeader = false;
        endWithLeader = null;
    }

    void endNow(Instant now, String by) {
        leaderNoLongerMatters();
        endsAt = now;
        endedBy = by;
        nextDueAt = now;
    }

    void dueAgainAt(Instant at) {
        nextDueAt = at;
    }

    void close(Instant now, int people, long seconds) {
        leaderNoLongerMatters();
        closedAt = now;
        nextDueAt = null;
        this.people = people;
        this.seconds = seconds;
    }

    /** Open, and its end not reached. */
    public boolean openAt(Instant now) {
        return openedAt != null && closedAt == null && (endsAt == null || now.isBefore(endsAt));
    }

    /** Its times, once it was opened. */
    Run run() {
        return new Run(openedAt, endsAt(), endsAtLatest(), closedAt());
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

    /** The switch that has its room. */
    public SwitchId switchId() {
        return new SwitchId(switchId);
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

    /** Empty before it opened, and where it lasts until the last has left. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    /** Nobody may stay longer, whether a leader comes back or not. */
    public Optional<Instant> endsAtLatest() {
        return Optional.ofNullable(withoutLeader ? endWithLeader : endsAt);
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
