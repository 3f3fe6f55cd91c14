package org.palabre.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;

/** One leg that got in: what is shown in the history and charged, from joined to left. Never deleted. */
@Entity
public class Participation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participation_seq")
    @SequenceGenerator(name = "participation_seq", allocationSize = 50)
    private Long id;

    private Long sessionId;
    private String leg;
    private String caller;
    private String name;

    @Enumerated(EnumType.STRING)
    private SeatRole role;

    private Instant connectedAt;
    private Instant joinedAt;
    private Instant leftAt;

    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    protected Participation() {}

    Participation(Seat seat, Instant joinedAt) {
        this.sessionId = seat.sessionId();
        this.leg = seat.leg().value();
        this.caller = seat.caller().value();
        this.name = seat.name();
        this.role = seat.role();
        this.connectedAt = seat.connectedAt().isBefore(joinedAt) ? seat.connectedAt() : joinedAt;
        this.joinedAt = joinedAt;
    }

    void left(Instant at, EndReason reason) {
        if (leftAt == null) {
            leftAt = at.isBefore(joinedAt) ? joinedAt : at;
            endReason = reason;
        }
    }

    void known(String name) {
        this.name = name;
    }

    public String leg() {
        return leg;
    }

    public String caller() {
        return caller;
    }

    public String name() {
        return name;
    }

    public SeatRole role() {
        return role;
    }

    public Instant connectedAt() {
        return connectedAt;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public Optional<Instant> leftAt() {
        return Optional.ofNullable(leftAt);
    }

    public Optional<EndReason> endReason() {
        return Optional.ofNullable(endReason);
    }
}
