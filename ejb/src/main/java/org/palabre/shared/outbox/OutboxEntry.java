package org.palabre.shared.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that must happen. Waiting until it is due, then claimed for the time of a lease and sent; back to waiting
 * while tries are left; sent, and with a receipt delivered or undeliverable. Whoever looks after the lease takes it
 * over. The content is {@link OutboxPayload}, so that lists and claims do not drag it along.
 */
@Entity
class OutboxEntry {
    static final int LONGEST_ERROR = 500;

    @Id
    private Long id;

    private String token;
    private String kind;

    @Column(name = "entry_key")
    private String key;

    @Embedded
    private Subject about;

    private String owner;
    private String recipient;
    private String title;

    @Enumerated(EnumType.STRING)
    private OutboxState state;

    private int attempts;
    /** When to look at it: for a try, or when the lease ends. Empty when there is nothing left to do. */
    private Instant dueAt;

    private Instant createdAt;
    private Instant sentAt;
    private String lastError;

    protected OutboxEntry() {}

    /** For one more try. */
    void claim(Instant until) {
        state = OutboxState.SENDING;
        dueAt = until;
        attempts++;
    }

    /** Whether the claim is still the one that was given until then. */
    boolean claimedUntil(Instant until) {
        return state == OutboxState.SENDING && until.equals(dueAt);
    }

    void sent(Instant at) {
        if (state != OutboxState.DELIVERED && state != OutboxState.UNDELIVERABLE) {
            finish(OutboxState.SENT, "");
        }
        sentAt = at;
    }

    void retry(Instant at, String why) {
        state = OutboxState.WAITING;
        dueAt = at;
        lastError = cut(why);
    }

    /** The try was none. @param why empty: as it was */
    void putBack(Instant at, String why) {
        attempts--;
        retry(at, why.isEmpty() ? lastError : why);
    }

    void die(String why) {
        finish(OutboxState.DEAD, why);
    }

    /** For its time, and was not begun. */
    boolean waits() {
        return state == OutboxState.WAITING;
    }

    boolean withdrawn() {
        return state == OutboxState.WITHDRAWN;
    }

    boolean over() {
        return state.over();
    }

    boolean withdraw() {
        if (state != OutboxState.WAITING) {
            return false;
        }
        finish(OutboxState.WITHDRAWN, lastError);
        return true;
    }

    /** As a new message, so that whoever has the first shows the second, too. */
    boolean sendAgain(String newToken, Instant now) {
        boolean over =
                switch (state) {
                    case DEAD, SENT, UNDELIVERABLE, WITHDRAWN -> true;
                    case WAITING, SENDING, DELIVERED -> false;
                };
        if (over) {
            token = newToken;
            attempts = 0;
            sentAt = null;
            retry(now, "");
        }
        return over;
    }

    /** Only what was sent, whatever a late receipt says. */
    void receipt(boolean ok, String detail) {
        if (state == OutboxState.SENT) {
            finish(ok ? OutboxState.DELIVERED : OutboxState.UNDELIVERABLE, ok ? "" : detail);
        }
    }

    private void finish(OutboxState end, String why) {
        state = end;
        dueAt = null;
        lastError = cut(why);
    }

    private static String cut(String why) {
        return NewEntry.cut(why, LONGEST_ERROR);
    }

    Long id() {
        return id;
    }

    /** Unique, the same for each try. */
    String token() {
        return token;
    }

    String kind() {
        return kind;
    }

    String key() {
        return key;
    }

    Subject about() {
        return about;
    }

    String owner() {
        return owner;
    }

    int attempts() {
        return attempts;
    }

    OutboxView view() {
        return new OutboxView(
                id,
                kind,
                key,
                about,
                owner,
                recipient,
                title,
                state,
                attempts,
                createdAt,
                Optional.ofNullable(state == OutboxState.WAITING ? dueAt : null),
                Optional.ofNullable(sentAt),
                lastError);
    }
}
