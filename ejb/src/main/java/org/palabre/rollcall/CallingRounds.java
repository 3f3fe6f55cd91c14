package org.palabre.rollcall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.palabre.live.LiveChanged;
import org.palabre.live.LiveDesk;
import org.palabre.session.SessionClosed;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.OutageLog;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Rounds that are under way, at most one for each conference: goes on with one whenever its conference changes. */
@ApplicationScoped
class CallingRounds {
    private static final System.Logger LOG = System.getLogger(CallingRounds.class.getName());

    /** Refusals that pass: the next who leaves or answers makes room. */
    private static final Set<String> FOR_NOW = Set.of("refused.full", "refused.leadersSeat", "refused.tooManyDialOuts");

    private static final Set<String> OVER = Set.of("refused.notOpen", "refused.unknownConference");

    private final Map<String, CallingRound> rounds = new ConcurrentHashMap<>();
    private RollCallReader reader;
    private LiveDesk live;
    private Settings settings;
    private Clock clock;
    private Executor executor;
    private Event<LiveChanged> changed;

    protected CallingRounds() {}

    @Inject
    CallingRounds(
            RollCallReader reader,
            LiveDesk live,
            Settings settings,
            Clock clock,
            Executor executor,
            Event<LiveChanged> changed) {
        this.reader = reader;
        this.live = live;
        this.settings = settings;
        this.clock = clock;
        this.executor = executor;
        this.changed = changed;
    }

    /** Instead of the one that may be under way. */
    void begin(String conference, Actor actor, Collection<Long> guests) {
        stop(conference);
        rounds.put(conference, new CallingRound(conference, actor, guests));
        changed.fire(new LiveChanged(conference));
    }

    /** Phones that ring go on ringing; nobody else is called. */
    void stop(String conference) {
        Optional.ofNullable(rounds.remove(conference)).ifPresent(round -> {
            round.stop();
            changed.fire(new LiveChanged(conference));
        });
    }

    /** Guests whom a round of this conference still has to call, or waits for. */
    Set<Long> ahead(String conference) {
        return Optional.ofNullable(rounds.get(conference))
                .map(CallingRound::ahead)
                .orElse(Set.of());
    }

    void changed(@Observes LiveChanged change) {
        if (change.conference().isEmpty()) {
            goOn();
        } else {
            Optional.ofNullable(rounds.get(change.conference())).ifPresent(this::goOn);
        }
    }

    void closed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionClosed closed) {
        stop(closed.conference());
    }

    /** Pauses before somebody is called again may be over. */
    void goOn() {
        rounds.values().forEach(this::goOn);
    }

    private void goOn(CallingRound round) {
        executor.execute(() -> OutageLog.logged(() -> round.walk(() -> walk(round))));
    }

    private void walk(CallingRound round) {
        try {
            RollCall roll = reader.read(round.conference, round.actor, round.ahead());
            if (!roll.open()) {
                round.stop();
            }
            for (RollCallEntry one : roll.invited()) {
                if (!walked(round, one)) {
                    break;
                }
            }
            forgetInvited(round, roll);
        } catch (DomainException refused) {
            LOG.log(System.Logger.Level.INFO, "Calling everybody into {0} ends: {1}", round.conference, refused.key());
            round.stop();
        }
        if (round.over() && rounds.remove(round.conference, round)) {
            changed.fire(new LiveChanged(round.conference));
        }
    }

    /** Nobody waits for those who were taken off the list meanwhile, or who share a number with another. */
    private static void forgetInvited(CallingRound round, RollCall roll) {
        Set<Long> there = roll.invited().stream().map(RollCallEntry::guest).collect(Collectors.toSet());
        round.ahead().stream().filter(guest -> !there.contains(guest)).forEach(round::done);
    }

    /** @return whether to go on with the next one */
    private boolean walked(CallingRound round, RollCallEntry one) {
        return switch (round.next(one, pause(), clock.instant())) {
            case WAIT -> true;
            case DONE -> {
                round.done(one.guest());
                yield true;
            }
            case CALL -> called(round, one);
        };
    }

    private boolean called(CallingRound round, RollCallEntry one) {
        try {
            live.dialOut(round.conference, one.phone(), round.actor);
            round.called(one.guest());
            return true;
        } catch (ServiceUnavailable away) {
            return false;
        } catch (DomainException refused) {
            if (OVER.contains(refused.key())) {
                throw refused;
            }
            if (!FOR_NOW.contains(refused.key())) {
                round.done(one.guest());
            }
            return !FOR_NOW.contains(refused.key());
        }
    }

    private Duration pause() {
        return Duration.ofSeconds(settings.number(Setting.PALABRE_REDIAL_SECONDS));
    }
}
