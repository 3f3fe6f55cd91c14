package org.palabre.web.api.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.live.LegState;
import org.palabre.live.LiveLeg;
import org.palabre.live.LivePicture;
import org.palabre.web.api.RoleJson;

/**
 * A running conference at one moment.
 *
 * @param openedAt null while people only wait
 * @param endsAt null while people only wait
 * @param remainingSeconds until the end; 0 while it is not open
 * @param stale the link to the switch is lost: what is shown may be old
 */
public record LiveJson(
        long session,
        Optional<Instant> openedAt,
        Optional<Instant> endsAt,
        long remainingSeconds,
        boolean locked,
        boolean stale,
        List<ParticipantJson> participants) {
    static LiveJson of(LivePicture picture) {
        return new LiveJson(
                picture.session(),
                picture.openedAt(),
                picture.endsAt(),
                picture.remaining().toSeconds(),
                picture.locked(),
                picture.stale(),
                picture.legs().stream().map(ParticipantJson::of).toList());
    }

    /**
     * One leg.
     *
     * @param number empty when withheld
     * @param name from the directory, or empty
     * @param onHold the phone put the call on hold: nothing of what it sends is heard in the room
     */
    public record ParticipantJson(
            String leg,
            String number,
            String name,
            RoleJson role,
            LegState state,
            Optional<Instant> joinedAt,
            boolean muted,
            boolean talking,
            boolean onHold,
            boolean handRaised) {
        static ParticipantJson of(LiveLeg leg) {
            return new ParticipantJson(
                    leg.leg(),
                    leg.number(),
                    leg.name(),
                    RoleJson.of(leg.moderator()),
                    leg.state(),
                    leg.joinedAt(),
                    leg.muted(),
                    leg.talking(),
                    leg.onHold(),
                    leg.hand() > 0);
        }
    }
}
