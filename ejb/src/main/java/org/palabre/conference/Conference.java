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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.palabre.directory.Person;
import org.palabre.shared.DomainException;
import org.palabre.shared.VisibleText;

/**
 * A conference: what was agreed about it, and its {@link Terms}, which say when it may open.
 *
 * <p>Life of a reserved one: created → its validity runs from creation and limits the opening only → opened once, by
 * the first moderator, or by the first caller when nobody has to wait → from then open until opening + duration, or
 * until somebody ends it → never again. With a planned start, callers are too early until shortly before it. Never
 * opened within its validity: lapsed. A permanent one opens again and again.
 *
 * <p>How a session goes is known by the session alone. {@code state}, {@code openedAt}, {@code endsAt} and
 * {@code closedAt} are copies of what the last one says, and {@code startKey}, {@code endKey}, {@code heldFrom} and
 * {@code heldUntil} follow from them: what lists select, sort and count by. {@link #shows} alone writes them, called
 * from one place, {@code SessionTimes}, whenever those times change, and under the lock of this row.
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

    @Embedded
    private TermsColumns terms;

    private int maxParticipants;
    private String language;

    @Embedded
    private Options options;

    @Enumerated(EnumType.STRING)
    private ConferenceState state;

    private Instant openedAt;
    private Instant endsAt;
    private Instant closedAt;
    private Instant deletedAt;

    /**
     * What lists sort by: the opening, else the planned start, else the creation. Never null, so that an index serves.
     */
    private Instant startKey;

    /** The end, else the end of validity, else the start. */
    private Instant endKey;

    /** Its seats are booked over [heldFrom, heldUntil); null where it holds none ({@link Terms#seatsHeld}). */
    private Instant heldFrom;

    private Instant heldUntil;

    private String series;
    private LocalDate seriesDay;

    protected Conference() {}

    Conference(ConferenceNumber number, Codes codes, Reservation wish, Person owner, String createdBy, Instant now) {
        this(number, codes, createdBy, now);
        agree(Terms.Reserved.of(wish, now), wish, owner);
    }

    /** @param wish its times are not asked */
    Conference(
            ConferenceNumber number,
            Codes codes,
            Terms.Permanent terms,
            Reservation wish,
            Person owner,
            String createdBy,
            Instant now) {
        this(number, codes, createdBy, now);
        agree(terms, wish, owner);
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
        this(number, codes, createdBy, now);
        this.series = series;
        this.seriesDay = seriesDay;
        agree(Terms.Reserved.ofSeries(wish, now), wish, owner);
    }

    private Conference(ConferenceNumber number, Codes codes, String createdBy, Instant now) {
        this.number = number.value();
        this.moderatorPin = codes.moderator();
        this.userPin = codes.user();
        this.createdAt = now;
        this.createdBy = createdBy;
        this.state = ConferenceState.FUTURE;
    }

    /** Takes over what may change before the opening. The wish was checked. */
    void change(Reservation wish, Person owner) {
        if (state != ConferenceState.FUTURE || deletedAt != null) {
            throw DomainException.of("refused.noLongerFuture");
        }
        Terms.Reserved wished =
                series == null ? Terms.Reserved.of(wish, createdAt) : Terms.Reserved.ofSeries(wish, createdAt);
        agree(terms().changedTo(wished), wish, owner);
    }

    private void agree(Terms agreed, Reservation wish, Person owner) {
        terms = TermsColumns.of(agreed);
        name = VisibleText.tidy(wish.name());
        ownerLogin = owner.login();
        ownerName = owner.name();
        ownerExtension = owner.extension();
        ownerMail = owner.mail();
        ownerMobile = owner.mobile();
        maxParticipants = wish.maxParticipants();
        language = wish.language();
        options = wish.options();
        derive(Optional.empty());
    }

    /** A session opened, its end moved, or it closed. */
    public void shows(Run run) {
        state = run.closedAt().isPresent() ? terms().afterSession() : ConferenceState.CURRENT;
        openedAt = run.openedAt();
        endsAt = run.end().orElse(null);
        closedAt = run.closedAt().orElse(null);
        derive(Optional.of(run));
    }

    /** What follows from the rest, kept for lists and for counting seats. @param run empty between two sessions */
    private void derive(Optional<Run> run) {
        Terms agreed = terms();
        startKey = openedAt().or(agreed::start).orElse(createdAt);
        endKey = closedAt().or(this::endsAt).or(agreed::expiresAt).orElse(startKey);
        Optional<SeatsHeld> held = agreed.seatsHeld(run);
        heldFrom = held.map(SeatsHeld::from).orElse(null);
        heldUntil = held.map(SeatsHeld::until).orElse(null);
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

    public Terms terms() {
        return terms.toTerms();
    }

    /** Not open, not deleted, and the terms say so. */
    public boolean mayOpenAt(Instant now) {
        return state == ConferenceState.FUTURE && deletedAt == null && terms().mayOpenAt(now);
    }

    ConferenceState stateAt(Instant now) {
        return state == ConferenceState.FUTURE && !terms().mayOpenAt(now) ? ConferenceState.PAST : state;
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
        return terms().start();
    }

    /** 0 where it has no end. */
    public int durationMinutes() {
        return Math.toIntExact(terms().duration().toMinutes());
    }

    public Optional<Instant> expiresAt() {
        return terms().expiresAt();
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

    /** Of its last session, and so are the end and the closing. */
    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
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
