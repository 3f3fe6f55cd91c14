package org.palabre.ivr.ami;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.asteriskjava.manager.action.AbsoluteTimeoutAction;
import org.asteriskjava.manager.action.ConfbridgeMuteAction;
import org.asteriskjava.manager.action.ConfbridgeUnmuteAction;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.palabre.ivr.ami.event.PalabreCheckedEvent;
import org.palabre.shared.ProductClock;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.DialOut;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RecordingName;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.RoomStay;
import org.palabre.telephony.Snapshot;
import org.palabre.telephony.Switch;
import org.palabre.telephony.SwitchEvent;
import org.palabre.telephony.SwitchId;
import org.palabre.telephony.SwitchListener;

/** The switch is one Asterisk, ordered about and heard through its manager interface. */
@ApplicationScoped
public class AsteriskSwitch implements Switch {
    private static final System.Logger LOG = System.getLogger(AsteriskSwitch.class.getName());

    private final LegBook legs = new LegBook();
    private final DialOuts dialOuts = new DialOuts();
    private final EventLane lane = new EventLane();
    private AmiSettings settings;
    private SwitchListener listener;
    private Clock clock;
    private UnaryOperator<Instant> fromWall;
    private AmiLink link;
    private Announcer announcer;
    private Recorder recorder;
    private VersionCheck version;
    private Translation translation;
    private SwitchInventory inventory;
    private HoldGuard holds;
    private MusicGuard music;

    protected AsteriskSwitch() {}

    @Inject
    public AsteriskSwitch(AmiSettings settings, Instance<SwitchListener> listeners, ProductClock clock) {
        this(settings, event -> listeners.forEach(one -> one.on(event)), clock, clock::fromWall);
    }

    /** @param fromWall the product's time of what the switch stamped */
    public AsteriskSwitch(AmiSettings settings, SwitchListener listener, Clock clock, UnaryOperator<Instant> fromWall) {
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
        this.fromWall = fromWall;
        this.link = new AmiLink(settings, new Ear());
        this.announcer = new Announcer(link::post, clock);
        this.version = new VersionCheck(link::post, PromptManifest.read(), SwitchMarks.read(), clock);
        this.recorder = new Recorder(link::order, link::post, clock);
        this.translation = new Translation(legs, dialOuts, recorder, clock, fromWall);
        this.inventory = new SwitchInventory(id(), link, clock, legs::isOnHold);
        this.music = new MusicGuard(link::post, legs);
        this.holds =
                new HoldGuard(link::post, lane::add, legs, new HoldWatch(link::post, lane::add, clock), this::onHold);
    }

    /** @param threads makes the two threads that live as long as the switch is used */
    public void start(ThreadFactory threads) {
        if (settings.host().isEmpty()) {
            LOG.log(Level.WARNING, "no switch: PALABRE_AMI_HOST is empty");
            return;
        }
        lane.start(threads);
        link.start(threads);
    }

    public void stop() {
        link.stop();
        lane.stop();
    }

    /** For operators; empty where orders are taken and events come. */
    public String trouble() {
        if (settings.host().isEmpty()) {
            return "";
        }
        return link.up() ? version.trouble() : "no link to " + settings;
    }

    @Override
    public SwitchId id() {
        return SwitchId.FIRST;
    }

    @Override
    public boolean linked() {
        return link.up();
    }

    @Override
    public void mute(RoomName room, LegId leg) {
        muted(leg, true);
        channelOf(leg).ifPresent(channel -> order(leg, new ConfbridgeMuteAction(room.value(), channel)));
    }

    @Override
    public void unmute(RoomName room, LegId leg) {
        muted(leg, false);
        channelOf(leg).ifPresent(channel -> order(leg, new ConfbridgeUnmuteAction(room.value(), channel)));
    }

    /** So that the dialplan knows what the key *1 turns it into. */
    private void muted(LegId leg, boolean muted) {
        order(leg, new SetVarAction(leg.value(), "PALABRE_MUTED", muted ? "yes" : "no"));
    }

    @Override
    public void letIn(LegId leg, RoomName room, Duration stay) {
        boolean ready = legs.waitsOutside(leg) || !legs.isInside(leg) && knowsItsRoom(leg, room);
        if (ready && legs.beginLettingIn(leg, clock.instant())) {
            redirect(leg, "palabre-conf", seconds(stay));
        }
    }

    @Override
    public void sendOut(LegId leg, Farewell words) {
        if (words == Farewell.NONE || dialOuts.ringing(leg)) {
            order(leg, new HangupAction(leg.value()));
        } else if (legs.beginSendingOut(leg, clock.instant())) {
            redirect(leg, "palabre-bye", words.words().orElseThrow().fileName());
        }
    }

    @Override
    public void announce(RoomName room, Announcement what) {
        inventory.needLink();
        announcer.announce(room, what);
    }

    @Override
    public void startRecording(RoomName room, RecordingName file) {
        inventory.needLink();
        recorder.start(room, file);
    }

    @Override
    public void stopRecording(RoomName room) {
        inventory.needLink();
        recorder.stop(room);
    }

    @Override
    public void tell(LegId leg, Announcement what) {
        inventory.needLink();
        announcer.tell(leg, what);
    }

    @Override
    public void limitStay(LegId leg, Duration stay) {
        order(leg, new AbsoluteTimeoutAction(leg.value(), Integer.parseInt(seconds(stay))));
    }

    @Override
    public void dialOut(DialOut order) {
        var action = DialOutOrder.of(order, settings);
        if (!dialOuts.begin(order.leg())) {
            return;
        }
        try {
            link.order(action).ifPresent(why -> notBegun(order.leg(), why));
        } catch (RuntimeException notTaken) {
            dialOuts.failed(order.leg());
            throw notTaken;
        }
    }

    @Override
    public void answerKey(LegId leg, Announcement what) {
        String words = what.prompts().isEmpty() ? PromptList.NOTHING : PromptList.of(what);
        order(leg, new SetVarAction(leg.value(), "PALABRE_ANSWER", words));
    }

    @Override
    public Optional<RoomStay> stayOf(LegId leg) {
        return inventory
                .stayOf(leg)
                .map(stay -> new RoomStay(fromWall.apply(stay.from()), fromWall.apply(stay.until())));
    }

    @Override
    public Optional<Instant> enteredAt(LegId leg) {
        return inventory.enteredAt(leg).map(fromWall);
    }

    @Override
    public Snapshot snapshot() {
        return inventory.take();
    }

    /** A leg that is still in the menus has no room yet; it will say that it waits, and is let in then. */
    private boolean knowsItsRoom(LegId leg, RoomName room) {
        var value = link.send(new GetVarAction(leg.value(), "PALABRE_ROOM")).getAttribute("Value");
        return room.value().equals(value);
    }

    private Optional<String> channelOf(LegId leg) {
        return legs.channelOf(leg).or(() -> inventory.channelOf(leg));
    }

    private void redirect(LegId leg, String context, String extension) {
        order(leg, new RedirectAction(leg.value(), context, extension, 1));
    }

    private void order(LegId leg, ManagerAction action) {
        link.order(action)
                .ifPresent(why -> LOG.log(Level.DEBUG, "leg {0}: {1} not taken: {2}", leg, action.getAction(), why));
    }

    private void notBegun(LegId leg, String why) {
        LOG.log(Level.WARNING, "leg {0}: cannot be called: {1}", leg, why);
        lane.add(() -> tell(translation.notBegun(leg)));
    }

    private static String seconds(Duration stay) {
        return String.valueOf(Math.max(1, stay.toSeconds()));
    }

    private void onHold(LegId leg, boolean is) {
        tell(List.of(new SwitchEvent.OnHold(leg, is, clock.instant())));
    }

    private void tell(List<SwitchEvent> events) {
        events.forEach(listener::on);
    }

    private final class Ear implements AmiLink.Ear {
        @Override
        public void up() {
            var snapshot = inventory.take();
            version.begin();
            lane.add(() -> {
                legs.compareWith(snapshot);
                recorder.compareWith(snapshot.recorded());
                holds.lookAtAll(snapshot.legs());
                music.forget();
                tell(List.of(new SwitchEvent.LinkUp(id(), clock.instant())));
            });
        }

        @Override
        public void lost() {
            announcer.forget();
            dialOuts.forget();
            lane.add(() -> tell(List.of(new SwitchEvent.LinkLost(id(), clock.instant()))));
        }

        /**
         * The hang-up knows the reason, and may be told later than the failure. Where none comes there was no channel.
         */
        private void perhapsNotBegun(LegId leg) {
            CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS)
                    .execute(() -> lane.add(() -> tell(translation.notBegun(leg))));
        }

        @Override
        public void heard(ManagerEvent event) {
            if (event instanceof PalabreCheckedEvent answer) {
                version.heard(answer);
                return;
            }
            lane.add(() -> {
                tell(translation.of(event));
                holds.heard(event);
                music.heard(event);
                recorder.heard(event);
                if (event instanceof HangupEvent hangup && hangup.getUniqueId() != null) {
                    announcer.hungUp(hangup.getUniqueId());
                }
            });
            DialOutOrder.failedLegOf(event).ifPresent(this::perhapsNotBegun);
        }
    }
}
