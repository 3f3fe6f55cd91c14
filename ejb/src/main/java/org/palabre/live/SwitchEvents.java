package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.palabre.session.AttendanceEvent;
import org.palabre.session.EndReason;
import org.palabre.session.Outcome;
import org.palabre.telephony.SwitchEvent;
import org.palabre.telephony.SwitchListener;

/**
 * Takes what the switch tells and puts it on the lane of its session: at once what somebody waits for, with the next
 * picture what only has to be shown and written down.
 */
@ApplicationScoped
public class SwitchEvents implements SwitchListener {
    private LiveBoard board;
    private SwitchEventEffects effects;
    private KeyActions keys;
    private Reconcilers reconcilers;
    private Executor executor;
    private Clock clock;

    protected SwitchEvents() {}

    @Inject
    SwitchEvents(
            LiveBoard board,
            SwitchEventEffects effects,
            KeyActions keys,
            Reconcilers reconcilers,
            Executor executor,
            Clock clock) {
        this.board = board;
        this.effects = effects;
        this.keys = keys;
        this.reconcilers = reconcilers;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public void on(SwitchEvent event) {
        switch (event) {
            case SwitchEvent.LinkLost lost ->
                reconcilers.of(lost.on()).ifPresent(reconciler -> reconciler.linkLost(lost.at()));
            case SwitchEvent.LinkUp up ->
                executor.execute(() -> reconcilers.of(up.on()).ifPresent(Reconciler::linkUp));
            case SwitchEvent.Recording recording -> recording(recording);
            case SwitchEvent.HungUp gone -> hungUp(gone);
            case SwitchEvent.OfLeg ofLeg -> told(ofLeg);
        }
    }

    private void recording(SwitchEvent.Recording recording) {
        recording
                .room()
                .sessionId()
                .ifPresent(id -> board.on(id, session -> effects.recording(session, recording.on(), recording.at())));
    }

    private void hungUp(SwitchEvent.HungUp event) {
        board.gone().add(event.leg(), event.at());
        told(event);
        board.forget(event.leg());
    }

    private void told(SwitchEvent.OfLeg event) {
        board.sessionOf(event.leg()).ifPresent(session -> told(session, event));
    }

    private void told(long session, SwitchEvent.OfLeg event) {
        switch (event) {
            case SwitchEvent.Waiting waiting -> board.on(session, live -> effects.waiting(live, waiting));
            case SwitchEvent.Joined joined -> joined(session, joined);
            case SwitchEvent.Left left ->
                board.note(session, new AttendanceEvent.Left(left.leg(), left.at(), EndReason.HUNG_UP));
            case SwitchEvent.Muted muted -> board.on(session, live -> effects.muted(live, muted));
            case SwitchEvent.Talking talking -> talking(session, talking, clock.instant());
            case SwitchEvent.OnHold hold -> onHold(session, hold, clock.instant());
            case SwitchEvent.Answered answered ->
                board.note(session, new AttendanceEvent.Answered(answered.leg(), answered.at()));
            case SwitchEvent.DialOutFailed failed -> dialOutFailed(session, failed);
            case SwitchEvent.HungUp gone -> gone(session, gone);
            case SwitchEvent.KeyPressed key -> executor.execute(() -> keys.pressed(session, key));
        }
    }

    /** Until the first comparison the switch alone may know that it came, and is asked on another thread. */
    private void gone(long session, SwitchEvent.HungUp gone) {
        if (reconcilers.fresh()) {
            board.note(session, new AttendanceEvent.Gone(gone.leg(), gone.at()));
        } else {
            executor.execute(() -> reconcilers.all().forEach(reconciler -> reconciler.hungUp(session, gone)));
        }
    }

    private void joined(long session, SwitchEvent.Joined joined) {
        Instant now = clock.instant();
        board.note(session, new AttendanceEvent.Joined(joined.leg(), joined.at()), live -> {
            live.voices().muted(joined.leg(), joined.muted(), now);
            live.cameIn(joined.leg(), joined.muted());
        });
    }

    private void talking(long session, SwitchEvent.Talking talking, Instant now) {
        board.voiceOn(session, live -> live.voices().talking(talking.leg(), talking.talking(), now));
    }

    private void onHold(long session, SwitchEvent.OnHold hold, Instant now) {
        board.voiceOn(session, live -> effects.onHold(live, hold, now));
    }

    private void dialOutFailed(long session, SwitchEvent.DialOutFailed failed) {
        Outcome outcome = Outcome.valueOf(failed.reason().name());
        board.note(
                session, new AttendanceEvent.Gone(failed.leg(), failed.at(), EndReason.HUNG_UP, Optional.of(outcome)));
    }
}
