package org.palabre.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.DialOut;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RecordingName;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.RoomStay;
import org.palabre.telephony.Snapshot;
import org.palabre.telephony.Snapshot.Inside;
import org.palabre.telephony.Spoken;
import org.palabre.telephony.Switch;
import org.palabre.telephony.SwitchEvent;
import org.palabre.telephony.SwitchId;
import org.palabre.telephony.SwitchListener;

/** A switch that does at once what it is asked and tells it; calls are made with {@link #enter} and {@link #hangUp}. */
public final class FakeSwitch implements Switch {
    private final Clock clock;
    private final Map<LegId, RoomName> inside = new LinkedHashMap<>();
    private final Map<LegId, Boolean> alive = new ConcurrentHashMap<>();
    private final Set<LegId> muted = new HashSet<>();
    private final Set<LegId> onHold = new HashSet<>();
    private final Map<LegId, Instant> entered = new LinkedHashMap<>();
    private final Map<LegId, RoomStay> noted = new LinkedHashMap<>();
    private final Set<RecordingName> files = new HashSet<>();
    private SwitchListener listener;
    private Runnable whileListing = () -> {};
    private boolean linked = true;
    private boolean losesLink;
    private boolean deaf;
    private boolean goodbyesTakeTime;

    /** What was heard, oldest first, as {@code room: prompts}. */
    public final List<String> announcements = new ArrayList<>();

    /** What one alone heard, oldest first, as {@code leg: prompts}. */
    public final List<String> told = new CopyOnWriteArrayList<>();

    public final List<DialOut> dialled = new CopyOnWriteArrayList<>();
    public final Map<LegId, Duration> limits = new LinkedHashMap<>();
    public final Map<LegId, Farewell> sentOut = new LinkedHashMap<>();
    public final Map<LegId, List<String>> answers = new LinkedHashMap<>();

    /** Rooms that are recorded now. */
    public final Map<RoomName, RecordingName> recordings = new LinkedHashMap<>();

    public FakeSwitch(Clock clock) {
        this.clock = clock;
    }

    public void listener(SwitchListener listener) {
        this.listener = listener;
    }

    /** A call reached the switch. */
    public void ring(LegId leg) {
        alive.put(leg, true);
    }

    public void enter(RoomName room, LegId leg, boolean startsMuted) {
        alive.put(leg, true);
        inside.put(leg, room);
        entered.put(leg, clock.instant());
        mute(leg, startsMuted);
        tell(new SwitchEvent.Joined(room, leg, startsMuted, clock.instant()));
        if (onHold.contains(leg)) {
            tell(new SwitchEvent.OnHold(leg, true, clock.instant()));
        }
    }

    public void waits(RoomName room, LegId leg) {
        alive.put(leg, true);
        tell(new SwitchEvent.Waiting(room, leg, clock.instant()));
    }

    public void hangUp(LegId leg) {
        alive.remove(leg);
        muted.remove(leg);
        onHold.remove(leg);
        Optional.ofNullable(entered.get(leg)).ifPresent(came -> noted.put(leg, new RoomStay(came, clock.instant())));
        leave(leg);
        tell(new SwitchEvent.HungUp(leg, clock.instant()));
    }

    private void leave(LegId leg) {
        RoomName room = inside.remove(leg);
        if (room != null) {
            tell(new SwitchEvent.Left(room, leg, clock.instant()));
            if (!inside.containsValue(room)) {
                endRecording(room);
            }
        }
    }

    private void endRecording(RoomName room) {
        if (recordings.remove(room) != null) {
            tell(new SwitchEvent.Recording(room, false, clock.instant()));
        }
    }

    /** Legs that are sent out hear goodbye, and are on the switch until they hang up. */
    public void goodbyesTakeTime() {
        goodbyesTakeTime = true;
    }

    /** The phone puts the call on hold, or takes it up again. */
    public void hold(LegId leg, boolean on) {
        if (on ? onHold.add(leg) : onHold.remove(leg)) {
            tell(new SwitchEvent.OnHold(leg, on, clock.instant()));
        }
    }

    /** What happens whenever the switch has made a snapshot and not yet handed it over. */
    public void whileListing(Runnable happens) {
        whileListing = happens;
    }

    /** Whatever happens, nobody is told, until the link is up again. */
    public void loseLink() {
        tell(new SwitchEvent.LinkLost(id(), clock.instant()));
        linked = false;
        deaf = true;
    }

    /** What happens is not told, or not yet, though the link is up. */
    public void untold(Runnable happens) {
        deaf = true;
        happens.run();
        deaf = false;
    }

    /** Nobody knows before. */
    public void loseLinkAtTheNextOrder() {
        losesLink = true;
    }

    public void restoreLink() {
        linked = true;
        deaf = false;
        tell(new SwitchEvent.LinkUp(id(), clock.instant()));
    }

    /** The switch lost all its calls. */
    public void crash() {
        loseLink();
        inside.clear();
        recordings.clear();
        alive.clear();
    }

    public void tell(SwitchEvent event) {
        if (!deaf) {
            listener.on(event);
        }
    }

    public List<LegId> inside(RoomName room) {
        return inside.entrySet().stream()
                .filter(e -> e.getValue().equals(room))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public SwitchId id() {
        return SwitchId.FIRST;
    }

    @Override
    public boolean linked() {
        return linked;
    }

    @Override
    public void mute(RoomName room, LegId leg) {
        asked();
        if (inside.containsKey(leg)) {
            mute(leg, true);
            tell(new SwitchEvent.Muted(room, leg, true, clock.instant()));
        }
    }

    @Override
    public void unmute(RoomName room, LegId leg) {
        asked();
        if (inside.containsKey(leg)) {
            mute(leg, false);
            tell(new SwitchEvent.Muted(room, leg, false, clock.instant()));
        }
    }

    @Override
    public void letIn(LegId leg, RoomName room, Duration stay) {
        asked();
        if (alive.containsKey(leg) && !inside.containsKey(leg)) {
            limits.put(leg, stay);
            enter(room, leg, false);
        }
    }

    @Override
    public void sendOut(LegId leg, Farewell words) {
        asked();
        sentOut.put(leg, words);
        if (goodbyesTakeTime) {
            leave(leg);
        } else if (alive.containsKey(leg)) {
            hangUp(leg);
        }
    }

    @Override
    public void announce(RoomName room, Announcement what) {
        asked();
        announcements.add(room + ": " + String.join(" ", names(what)));
    }

    @Override
    public void startRecording(RoomName room, RecordingName file) {
        asked();
        if (inside.containsValue(room) && !recordings.containsKey(room) && files.add(file)) {
            recordings.put(room, file);
            tell(new SwitchEvent.Recording(room, true, clock.instant()));
        }
    }

    @Override
    public void stopRecording(RoomName room) {
        asked();
        endRecording(room);
    }

    @Override
    public void tell(LegId leg, Announcement what) {
        asked();
        told.add(leg + ": " + String.join(" ", names(what)));
    }

    @Override
    public void limitStay(LegId leg, Duration stay) {
        asked();
        limits.put(leg, stay);
    }

    @Override
    public void dialOut(DialOut order) {
        asked();
        dialled.add(order);
        alive.put(order.leg(), true);
    }

    @Override
    public void answerKey(LegId leg, Announcement what) {
        asked();
        answers.put(leg, names(what));
    }

    @Override
    public Optional<RoomStay> stayOf(LegId leg) {
        asked();
        return Optional.ofNullable(noted.get(leg));
    }

    @Override
    public Optional<Instant> enteredAt(LegId leg) {
        asked();
        return inside.containsKey(leg) ? Optional.of(entered.get(leg)) : Optional.empty();
    }

    @Override
    public Snapshot snapshot() {
        asked();
        var list = new Snapshot(
                id(),
                clock.instant(),
                alive.keySet(),
                inside.entrySet().stream()
                        .map(e -> new Inside(
                                e.getValue(),
                                e.getKey(),
                                "",
                                muted.contains(e.getKey()),
                                false,
                                onHold.contains(e.getKey())))
                        .toList(),
                recordings.keySet());
        whileListing.run();
        return list;
    }

    private static List<String> names(Announcement what) {
        return what.prompts().stream().map(Spoken::fileName).toList();
    }

    private void mute(LegId leg, boolean on) {
        if (on) {
            muted.add(leg);
        } else {
            muted.remove(leg);
        }
    }

    private void asked() {
        if (losesLink) {
            losesLink = false;
            loseLink();
        }
        if (!linked) {
            throw new ServiceUnavailable(ServiceUnavailable.Part.SWITCH);
        }
    }
}
