package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import org.palabre.telephony.LegId;
import org.palabre.telephony.SwitchEvent;
import org.palabre.telephony.SwitchListener;

/** Takes what the switch tells and puts it on the lane of its session. */
@ApplicationScoped
public class SwitchEar implements SwitchListener {
    private LiveBoard board;
    private SwitchNews news;
    private KeyDesk keys;
    private Reconciler reconciler;
    private Executor executor;

    protected SwitchEar() {}

    @Inject
    SwitchEar(LiveBoard board, SwitchNews news, KeyDesk keys, Reconciler reconciler, Executor executor) {
        this.board = board;
        this.news = news;
        this.keys = keys;
        this.reconciler = reconciler;
        this.executor = executor;
    }

    @Override
    public void on(SwitchEvent event) {
        switch (event) {
            case SwitchEvent.LinkLost lost -> reconciler.linkLost(lost.at());
            case SwitchEvent.LinkUp up -> executor.execute(reconciler::linkUp);
            case SwitchEvent.KeyPressed key ->
                board.sessionOf(key.leg()).ifPresent(session -> executor.execute(() -> keys.pressed(session, key)));
            case SwitchEvent.HungUp gone -> hungUp(gone);
            case SwitchEvent.OfLeg ofLeg -> onLane(ofLeg.leg(), ofLeg);
        }
    }

    private void hungUp(SwitchEvent.HungUp event) {
        board.gone().add(event.leg(), event.at());
        onLane(event.leg(), event);
        board.forget(event.leg());
    }

    private void onLane(LegId leg, SwitchEvent.OfLeg event) {
        board.sessionOf(leg).ifPresent(session -> {
            if (event instanceof SwitchEvent.Talking talking) {
                board.voiceOn(session, live -> news.apply(live, talking));
            } else {
                board.on(session, live -> news.apply(live, event));
            }
        });
    }
}
