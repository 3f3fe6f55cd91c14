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
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;

/** The right of one leg to be in a session. Exists from its admission until the leg is gone from the switch. */
@Entity
public class Seat {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seat_seq")
    @SequenceGenerator(name = "seat_seq", allocationSize = 50)
    private Long id;

    private Long sessionId;
    private String leg;
    private String channel;
    private String caller;
    private String extension;
    private String name;

    @Enumerated(EnumType.STRING)
    private SeatRole role;

    private boolean listenOnly;
    private boolean announced;

    @Enumerated(EnumType.STRING)
    private SeatState state;

    private Instant reservedAt;
    private Instant connectedAt;
    private Instant joinedAt;
    private Instant handRaisedAt;

    @Enumerated(EnumType.STRING)
    private EndReason leaving;

    protected Seat() {}

    Seat(long sessionId, SeatRequest request, Instant now) {
        this.sessionId = sessionId;
        this.leg = request.leg().value();
        this.channel = request.channel();
        this.caller = request.caller().value();
        this.extension = request.extension();
        this.name = request.name();
        this.role = request.role();
        this.listenOnly = request.listenOnly();
        this.announced = request.announced();
        this.state = request.ringing() ? SeatState.RINGING : SeatState.ENTERING;
        this.reservedAt = now;
        this.connectedAt = request.connectedAt();
    }

    void join(Instant at) {
        state = SeatState.IN;
        if (joinedAt == null) {
            joinedAt = at;
        }
    }

    void out() {
        state = SeatState.OUT;
    }

    /** A called person answered. */
    void answered(Instant at) {
        state = SeatState.ENTERING;
        connectedAt = at;
    }

    void waits() {
        state = SeatState.WAITING;
    }

    void leave(EndReason reason) {
        if (leaving == null) {
            leaving = reason;
        }
    }

    void raiseHand(Instant at) {
        handRaisedAt = at;
    }

    void known(String name) {
        this.name = name;
    }

    public long sessionId() {
        return sessionId;
    }

    public LegId leg() {
        return new LegId(leg);
    }

    public String channel() {
        return channel;
    }

    public CallerNumber caller() {
        return new CallerNumber(caller);
    }

    public String extension() {
        return extension;
    }

    /** From the directory, or empty. */
    public String name() {
        return name;
    }

    public SeatRole role() {
        return role;
    }

    public boolean listenOnly() {
        return listenOnly;
    }

    /** Whether to mute or unmute this leg where all are: moderators are spared, and listeners stay muted. */
    public boolean isOneOfAll(boolean mute) {
        return role != SeatRole.MODERATOR && (mute || !listenOnly);
    }

    /** The caller's recorded name is played at the entry. */
    public boolean announced() {
        return announced;
    }

    public SeatState state() {
        return state;
    }

    public Instant reservedAt() {
        return reservedAt;
    }

    public Instant connectedAt() {
        return connectedAt;
    }

    public Optional<Instant> joinedAt() {
        return Optional.ofNullable(joinedAt);
    }

    public Optional<Instant> handRaisedAt() {
        return Optional.ofNullable(handRaisedAt);
    }

    /** Set when the caller is to be sent out, before the switch does it. */
    public Optional<EndReason> leaving() {
        return Optional.ofNullable(leaving);
    }

    /** The caller's name, else their number, else empty. */
    public String shown() {
        return name.isEmpty() ? caller : name;
    }
}
