package org.palabre.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.palabre.directory.Person;
import org.palabre.shared.DomainException;
import org.palabre.shared.Visible;

/**
 * A reserved conference.
 *
 * <p>Life: created → its validity runs from creation and limits the opening only → opened once, by the first moderator,
 * or by the first caller when nobody has to wait → from then open until opening + duration, or until somebody ends it →
 * never again. With a planned start, callers are too early until shortly before it. Never opened within its validity:
 * lapsed.
 */
@Entity
public class Conference {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conference_seq")
    @SequenceGenerator(name = "conference_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String number;

    private String name;
    private String ownerLogin;
    private String ownerName;
    private String ownerExtension;
    private String ownerMail;
    private String ownerMobile;
    private String moderatorPin;
    private String userPin;
    private Instant createdAt;
    private String createdBy;
    private Instant plannedStart;
    private int durationMinutes;
    private int validityDays;
    private Instant expiresAt;
    private int maxParticipants;
    private String language;

    @Embedded
    private Options options;

    @Enumerated(EnumType.STRING)
    private ConferenceState state;

    private Instant openedAt;
    private Instant endsAt;

    /** While its leaders are away and it therefore ends earlier: its end when one comes back. Else null. */
    private Instant endWithLeader;

    private Instant closedAt;
    private Instant deletedAt;

    /**
     * What lists sort by: the opening, else the planned start, else the creation. Never null, so that an index serves.
     */
    private Instant startKey;

    /** The end, else the end of validity. */
    private Instant endKey;

    /** Its seats are booked over [heldFrom, heldUntil); null while it has no start and is not open. */
    private Instant heldFrom;

    private Instant heldUntil;

    private String series;
    private LocalDate seriesDay;

    protected Conference() {}

    Conference(ConferenceNumber number, Codes codes, Reservation wish, Person owner, String createdBy, Instant now) {
        this(null, null, number, codes, wish, owner, createdBy, now);
    }

    /**
     * One of a series: instead of a validity it has its planned time, so that afterwards the next one answers to the
     * codes.
     *
     * @param series number of its series
     * @param seriesDay the day of the series that it stands for, also when it was moved
     */
    Conference(
            String series,
            LocalDate seriesDay,
            ConferenceNumber number,
            Codes codes,
            Reservation wish,
            Person owner,
            String createdBy,
            Instant now) {
        this.series = series;
        this.seriesDay = seriesDay;
        this.number = number.value();
        this.moderatorPin = codes.moderator();
        this.userPin = codes.user();
        this.createdAt = now;
        this.createdBy = createdBy;
        this.state = ConferenceState.FUTURE;
        agree(wish, owner);
    }

    /** Takes over what may change before the opening. The wish was checked. */
    void change(Reservation wish, Person owner) {
        if (state != ConferenceState.FUTURE || deletedAt != null) {
            throw DomainException.of("refused.noLongerFuture");
        }
        agree(wish, owner);
    }

    private void agree(Reservation wish, Person owner) {
        name = Visible.tidy(wish.name());
        ownerLogin = owner.login();
        ownerName = owner.name();
        ownerExtension = owner.extension();
        ownerMail = owner.mail();
        ownerMobile = owner.mobile();
        plannedStart = wish.plannedStart().orElse(null);
        durationMinutes = wish.durationMinutes();
        validityDays =
                series == null ? wish.validityDays() : Reservation.daysUntil(plannedStart.plus(duration()), createdAt);
        expiresAt = series == null ? createdAt.plus(Duration.ofDays(validityDays)) : plannedStart.plus(duration());
        maxParticipants = wish.maxParticipants();
        language = wish.language();
        options = wish.options();
        derive();
    }

    /** What follows from the rest, kept for lists and for counting seats. */
    private void derive() {
        startKey = openedAt != null ? openedAt : plannedStart != null ? plannedStart : createdAt;
        endKey = closedAt != null ? closedAt : endsAt != null ? endsAt : expiresAt;
        heldFrom = openedAt != null ? openedAt : plannedStart;
        heldUntil = openedAt != null ? lastEnd() : plannedStart != null ? plannedStart.plus(duration()) : null;
    }

    /** @param end opening + duration, or earlier where the platform has no seats for so long ({@link Capacity}) */
    public void open(Instant now, Instant end) {
        if (!mayOpenAt(now)) {
            throw new IllegalStateException(number + " cannot open");
        }
        state = ConferenceState.CURRENT;
        openedAt = now;
        endsAt = end;
        derive();
    }

    public void extendBy(Duration more) {
        if (state != ConferenceState.CURRENT) {
            throw DomainException.of("refused.notOpen");
        }
        endsAt = endsAt.plus(more);
        endWithLeader = endWithLeader == null ? null : endWithLeader.plus(more);
        derive();
    }

    /**
     * Nobody leads any more: ends then, never later than before. Keeps its seats to its former end, since it may have
     * that back.
     *
     * @return whether that moved its end
     */
    public boolean endWithoutLeader(Instant end) {
        if (state != ConferenceState.CURRENT || !end.isBefore(endsAt)) {
            return false;
        }
        endWithLeader = lastEnd();
        endsAt = end;
        derive();
        return true;
    }

    /** @return whether that moved its end, back to where it was */
    public boolean leaderIsBack() {
        if (state != ConferenceState.CURRENT || endWithLeader == null) {
            return false;
        }
        endsAt = endWithLeader;
        endWithLeader = null;
        derive();
        return true;
    }

    /** Ends an open conference now instead of at its end. */
    public void endAt(Instant now) {
        if (state == ConferenceState.CURRENT && endsAt.isAfter(now)) {
            endsAt = now;
            endWithLeader = null;
            derive();
        }
    }

    /** Everybody has left and the door is shut for good. */
    public void close(Instant now) {
        state = ConferenceState.PAST;
        closedAt = now;
        endWithLeader = null;
        derive();
    }

    void delete(Instant now) {
        if (stateAt(now) == ConferenceState.CURRENT) {
            throw DomainException.of("refused.deleteCurrent", number);
        }
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }

    /** Not opened yet, not deleted, validity not over. */
    public boolean mayOpenAt(Instant now) {
        return state == ConferenceState.FUTURE && deletedAt == null && now.isBefore(expiresAt);
    }

    /** Open, and its end not reached. */
    public boolean openAt(Instant now) {
        return state == ConferenceState.CURRENT && now.isBefore(endsAt);
    }

    ConferenceState stateAt(Instant now) {
        return state == ConferenceState.FUTURE && !now.isBefore(expiresAt) ? ConferenceState.PAST : state;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public ConferenceNumber number() {
        return new ConferenceNumber(number);
    }

    /** What people dial and know it by: of a series, that of the series. */
    public String dialNumber() {
        return series == null ? number : series;
    }

    public String name() {
        return name;
    }

    public String ownerLogin() {
        return ownerLogin;
    }

    public String ownerName() {
        return ownerName;
    }

    /** The owner's internal phone, or empty: it enters as moderator without a code. */
    public String ownerExtension() {
        return ownerExtension;
    }

    /** The owner's mail address, as the directory had it when this was planned; or empty. */
    public String ownerMail() {
        return ownerMail;
    }

    /** The owner's mobile number, as the directory had it then: any spelling, or empty. */
    public String ownerMobile() {
        return ownerMobile;
    }

    public String moderatorPin() {
        return moderatorPin;
    }

    public String userPin() {
        return userPin;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> plannedStart() {
        return Optional.ofNullable(plannedStart);
    }

    public int durationMinutes() {
        return durationMinutes;
    }

    public Duration duration() {
        return Duration.ofMinutes(durationMinutes);
    }

    public int validityDays() {
        return validityDays;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public int maxParticipants() {
        return maxParticipants;
    }

    /** The most of them who are no moderators: where a leader is needed, one seat is kept for one. */
    public int guestSeats() {
        return options.needsLeader() ? maxParticipants - 1 : maxParticipants;
    }

    public String language() {
        return language;
    }

    public Options options() {
        return options;
    }

    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    /** The end that it has, or has again when a leader comes back; null before the opening. */
    private Instant lastEnd() {
        return endWithLeader != null ? endWithLeader : endsAt;
    }

    /** Nobody may stay longer, whether a leader comes back or not. */
    public Optional<Instant> endsAtLatest() {
        return Optional.ofNullable(lastEnd());
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The number of its series, which people dial for whichever of it is next. */
    public Optional<String> series() {
        return Optional.ofNullable(series);
    }

    /** The day of its series that it stands for. */
    Optional<LocalDate> seriesDay() {
        return Optional.ofNullable(seriesDay);
    }

    public boolean deleted() {
        return deletedAt != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conference that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }
}
