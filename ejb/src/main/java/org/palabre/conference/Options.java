package org.palabre.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the owner chose (S109, S111–S113).
 *
 * @param moderatorAnnounce moderators say their name and are announced (S109)
 * @param userAnnounce participants say their name and are announced (S111)
 * @param listenOnly participants are muted and cannot unmute themselves (S112)
 * @param waitForLeader participants wait with music until a moderator opens (S113)
 * @param endAfterLeaderMinutes so long after the last moderator left it ends, unless one comes back (P11); 0: it goes
 *     on, at most 60
 * @param callGuests who is invited is called when it opens (P16)
 */
@Embeddable
public record Options(
        @Column(name = "moderator_announce") boolean moderatorAnnounce,
        @Column(name = "user_announce") boolean userAnnounce,
        @Column(name = "listen_only") boolean listenOnly,
        @Column(name = "wait_for_leader") boolean waitForLeader,
        @Column(name = "end_after_leader_minutes") int endAfterLeaderMinutes,
        @Column(name = "call_guests") boolean callGuests) {
    public static final Options NONE = new Options(false, false, false, false);

    /** Goes on without its leaders, and calls nobody. */
    public Options(boolean moderatorAnnounce, boolean userAnnounce, boolean listenOnly, boolean waitForLeader) {
        this(moderatorAnnounce, userAnnounce, listenOnly, waitForLeader, 0, false);
    }

    /** Without a leader it cannot open, or ends before its time. */
    public boolean needsLeader() {
        return waitForLeader || endAfterLeaderMinutes > 0;
    }
}
