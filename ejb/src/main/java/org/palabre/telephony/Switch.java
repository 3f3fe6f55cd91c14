package org.palabre.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The telephone switch. Every method asks and returns when the switch took the order, or throws
 * {@link org.palabre.shared.ServiceUnavailable}; what then happens comes as {@link SwitchEvent}. Asking for a leg or
 * room that is gone is no error. Whose phone puts the call on hold is kept from being heard by the switch's side alone,
 * whether muted or not: nobody has to ask for it.
 */
public interface Switch {
    SwitchId id();

    /** Whether the link to the switch is up: events arrive and orders are taken. */
    boolean linked();

    void mute(RoomName room, LegId leg);

    void unmute(RoomName room, LegId leg);

    /** Brings a waiting leg into the room of its session. */
    void letIn(LegId leg, RoomName room, Duration stay);

    /** Sends a leg out, wherever it is, with the fitting words. */
    void sendOut(LegId leg, Farewell words);

    /** Everybody in the room hears it. An empty room stays empty. */
    void announce(RoomName room, Announcement what);

    /**
     * What is heard in the room goes into a file of the switch, a WAV of one channel at 8 kHz, until the last leg
     * leaves the room: the switch ends it by itself then, also while the application is away, and after a day at the
     * latest. Nobody hears or counts the recorder, and who is alone goes on hearing music. A room that is recorded goes
     * on in its first file; an empty room, and a file that is there already, are not recorded. Both tell nothing.
     */
    void startRecording(RoomName room, RecordingName file);

    /** When the end is told the file is whole. A room that is not recorded tells nothing. */
    void stopRecording(RoomName room);

    /** This leg in its room, and only it, hears the prompts in its own language, and the room behind them. */
    void tell(LegId leg, Announcement what);

    /** The switch ends the leg by itself after this time, counted from now. */
    void limitStay(LegId leg, Duration stay);

    /** Calls somebody into a room; its fate comes as events of {@link DialOut#leg}. */
    void dialOut(DialOut order);

    /**
     * Answers a key that a leg pressed ({@link SwitchEvent.KeyPressed}): the leg, and only it, hears the prompts, and
     * the room behind them. No prompts: all was heard by everybody.
     */
    void answerKey(LegId leg, Announcement what);

    /**
     * From when to when a leg that is gone was in a room; the switch notes that by itself, also while the application
     * is away. Empty where it does not know (any more).
     */
    Optional<RoomStay> stayOf(LegId leg);

    /** When a leg that is in a room came into it. Empty where the switch does not know. */
    Optional<Instant> enteredAt(LegId leg);

    /** All legs that the switch has now, in our rooms or not. */
    Snapshot snapshot();
}
