package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.session.SessionLedger;
import org.palabre.telephony.Switch;
import org.palabre.telephony.SwitchId;

/** One reconciler for each switch; one is configured. */
@ApplicationScoped
class Reconcilers {
    private final Map<SwitchId, Reconciler> all = new ConcurrentHashMap<>();
    private LiveBoard board;
    private SwitchEventEffects effects;
    private SessionLedger ledger;
    private Switch telephony;

    protected Reconcilers() {}

    @Inject
    Reconcilers(LiveBoard board, SwitchEventEffects effects, SessionLedger ledger, Switch telephony) {
        this.board = board;
        this.effects = effects;
        this.ledger = ledger;
        this.telephony = telephony;
    }

    /** Empty for a switch that is not configured any more. */
    Optional<Reconciler> of(SwitchId on) {
        return on.equals(telephony.id())
                ? Optional.of(all.computeIfAbsent(on, id -> new Reconciler(board, effects, ledger, telephony)))
                : Optional.empty();
    }

    Collection<Reconciler> all() {
        of(telephony.id());
        return all.values();
    }

    /** Whether what is shown of that switch can be believed. */
    boolean fresh(SwitchId on) {
        return of(on).filter(Reconciler::fresh).isPresent();
    }

    /** Whether what is shown of every switch can be believed. */
    boolean fresh() {
        return all().stream().allMatch(Reconciler::fresh);
    }
}
