package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.PlanChanged;
import org.palabre.conference.PlanChanged.Deed;
import org.palabre.conference.SeriesView;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.NewEntry;
import org.palabre.shared.outbox.Outbox;

/**
 * Writes down, in the transaction of a deed, that people must be told of it: one entry of the outbox, whatever the
 * number of guests. {@link TellingHandler} makes the messages of it.
 */
@ApplicationScoped
public class Tellings {
    private Outbox outbox;
    private ConferenceRegister conferences;
    private JpaGuests guests;
    private TellingDesk desk;
    private Settings settings;
    private Clock clock;

    protected Tellings() {}

    @Inject
    Tellings(
            Outbox outbox,
            ConferenceRegister conferences,
            JpaGuests guests,
            TellingDesk desk,
            Settings settings,
            Clock clock) {
        this.outbox = outbox;
        this.conferences = conferences;
        this.guests = guests;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    void planned(@Observes PlanChanged change) {
        switch (change.deed()) {
            case RESERVED -> outbox.add(entry(telling(Occasion.CREATED, change), created(change.dialNumber()), change));
            case CHANGED -> add(telling(Occasion.CHANGED, change), change);
            case CANCELLED -> add(telling(Occasion.CANCELLED, change), change);
            case RESTORED -> restore(change);
            case MOVED_BACK -> takeBack(Occasion.CHANGED, change);
        }
        if (change.deed() != Deed.CANCELLED) {
            remind(change);
        }
    }

    private static Telling telling(Occasion occasion, PlanChanged change) {
        return Telling.of(occasion, change.sequence(), change.numbers());
    }

    /**
     * Guests whose invitation was to be written just while it was off are invited now. Its owner reads that it is on
     * again, or has read of it with those who are invited already.
     */
    private void restore(PlanChanged change) {
        boolean heard = takeBack(Occasion.CANCELLED, change);
        String about = change.dialNumber();
        List<Guest> all = guests.of(about);
        if (all.stream().allMatch(Guest::told) || outbox.stillWaits(created(about))) {
            return;
        }
        heard |= all.stream().anyMatch(Guest::told);
        Set<String> spared = heard ? ownerMail(about) : Set.of();
        add(new Telling(Occasion.INVITED, change.sequence(), Optional.empty(), List.of(), spared), change);
    }

    private Set<String> ownerMail(String about) {
        return conferences.find(about).map(Conference::ownerMail).map(Set::of).orElse(Set.of());
    }

    /**
     * Whoever has not heard of it yet will not, and needs no word that it is taken back.
     *
     * @return whether anybody may have
     */
    private boolean takeBack(Occasion deed, PlanChanged change) {
        Outbox.TakenBack back = outbox.takeBack(
                TellingHandler.KIND,
                change.dialNumber(),
                deed.name(),
                payload -> change.numbers().stream().anyMatch(Telling.read(payload)::touches),
                payload -> change.numbers().containsAll(Telling.read(payload).numbers()));
        if (back.leftAny()) {
            var telling = new Telling(
                    Occasion.RESTORED, change.sequence(), Optional.empty(), change.numbers(), back.recipients());
            add(telling, change);
        }
        return back.leftAny();
    }

    /**
     * Guests were put on the list. Where the reservation itself is still to be told they are invited with that, and its
     * owner reads of both at once.
     *
     * @param occurrence the one conference of a series; empty: all that there is
     */
    void invited(String about, String occurrence, String owner) {
        if (!outbox.stillWaits(created(about))) {
            List<String> numbers = occurrence.isEmpty() ? List.of() : List.of(occurrence);
            add(Telling.of(Occasion.INVITED, sequence(about), numbers), about, owner);
        }
    }

    /** These are no longer on it, and will not be found there. */
    void uninvited(String about, List<Guest> guests) {
        desk.cancel(about, sequence(about), guests);
    }

    private static String created(String about) {
        return "telling:" + about + ":" + Occasion.CREATED;
    }

    private int sequence(String about) {
        return conferences
                .find(about)
                .map(Conference::createdAt)
                .map(made -> Math.toIntExact(
                        1 + Duration.between(made, clock.instant()).toSeconds()))
                .orElse(0);
    }

    /** For each start that lies ahead; one that was moved meanwhile is passed by when its time comes. */
    private void remind(PlanChanged change) {
        Duration before = Duration.ofMinutes(settings.number(Setting.PALABRE_REMINDER_MINUTES));
        if (before.isZero()) {
            return;
        }
        for (Instant start : starts(change.dialNumber())) {
            Instant when = start.minus(before);
            if (when.isAfter(clock.instant())) {
                var telling =
                        new Telling(Occasion.REMINDER, change.sequence(), Optional.of(start), List.of(), Set.of());
                outbox.add(entry(
                        telling,
                        "reminder:" + change.dialNumber() + ":" + start,
                        change.dialNumber(),
                        change.ownerLogin(),
                        Optional.of(when)));
            }
        }
    }

    private List<Instant> starts(String about) {
        Optional<Conference> conference = conferences.find(about);
        Optional<SeriesView> series = conference.flatMap(conferences::series);
        return series.isPresent()
                ? series.get().occurrences().stream()
                        .map(SeriesView.Occurrence::conference)
                        .filter(occurrence -> !occurrence.deleted())
                        .flatMap(occurrence -> occurrence.plannedStart().stream())
                        .toList()
                : conference.flatMap(Conference::plannedStart).stream().toList();
    }

    private void add(Telling telling, PlanChanged change) {
        add(telling, change.dialNumber(), change.ownerLogin());
    }

    private void add(Telling telling, String about, String owner) {
        String key = "telling:" + about + ":" + telling.occasion() + ":" + UUID.randomUUID();
        outbox.add(entry(telling, key, about, owner, Optional.empty()));
    }

    private static NewEntry entry(Telling telling, String key, PlanChanged change) {
        return entry(telling, key, change.dialNumber(), change.ownerLogin(), Optional.empty());
    }

    private static NewEntry entry(
            Telling telling, String key, String about, String owner, Optional<Instant> notBefore) {
        return new NewEntry(
                TellingHandler.KIND, key, about, owner, "", telling.occasion().name(), telling.json(), notBefore);
    }
}
