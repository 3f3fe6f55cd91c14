package org.palabre.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the owner chose (S109, S111–S113).
 *
 * @param moderatorAnnounce a moderator says his name and is announced (S109)
 * @param userAnnounce a participant says his name and is announced (S111)
 * @param listenOnly participants are muted and cannot unmute themselves (S112)
 * @param waitForLeader participants wait with music until a moderator opens (S113)
 */
@Embeddable
public record Options(
        @Column(name = "moderator_announce") boolean moderatorAnnounce,
        @Column(name = "user_announce") boolean userAnnounce,
        @Column(name = "listen_only") boolean listenOnly,
        @Column(name = "wait_for_leader") boolean waitForLeader) {
    public static final Options NONE = new Options(false, false, false, false);
}
