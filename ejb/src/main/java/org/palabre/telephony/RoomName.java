package org.palabre.telephony;

import java.util.Optional;

/**
 * Names the room of one session on the switch: {@code p} and the session's id. Each session has its own room, so a late
 * leg can never land in the next session.
 */
public record RoomName(String value) {
    public static RoomName ofSession(long sessionId) {
        return new RoomName("p" + sessionId);
    }

    /** The session that the room serves; empty where the switch also has rooms that are not ours. */
    public Optional<Long> sessionId() {
        return value.matches("p\\d{1,18}") ? Optional.of(Long.parseLong(value.substring(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
