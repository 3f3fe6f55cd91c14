package org.palabre.guest;

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
import org.palabre.conference.PlanChanged.Action;
import org.palabre.conference.SeriesView;
import org.palabre.message.Occasion;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.NewEntry;
import org.palabre.shared.outbox.Outbox;
import org.palabre.shared.outbox.Subject;

/**
 * Writes down, in the transaction of a change, that people must be told of it: one entry of the outbox, whatever the
 * number of guests. {@link NoticeHandler} makes the messages of it.
 */
@ApplicationScoped
public class Notices {
    private Outbox outbox;
    private ConferenceRegister conferences;
    private JpaGuests guests;
    private NoticeWriter writer;
    private Settings settings;
    private Clock clock;

    protected Notices() {}

    @Inject
    Notices(
            Outbox outbox,
            ConferenceRegister conferences,
            JpaGuests guests,
            NoticeWriter writer,
            Settings settings,
            Clock clock) {
        this.outbox = outbox;
        this.conferences = conferences;
        this.guests = guests;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
    }

    void planned(@Observes PlanChanged change) {
        switch (change.action()) {
            case RESERVED -> outbox.add(entry(notice(Occasion.CREATED, change), created(change.dialNumber()), change));
            case CHANGED -> add(notice(Occasion.CHANGED, change), change);
            case CANCELLED -> add(notice(Occasion.CANCELLED, change), change);
            case RESTORED -> restore(change);
            case MOVED_BACK -> takeBack(Occasion.CHANGED, change);
        }
        if (change.action() != Action.CANCELLED) {
            remind(change);
        }
    }

    private static Notice notice(Occasion occasion, PlanChanged change) {
        return Notice.of(occasion, change.sequence(), change.numbers());
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
        add(new Notice(Occasion.INVITED, change.sequence(), Optional.empty(), List.of(), spared), change);
    }

    private Set<String> ownerMail(String about) {
        return conferences.find(about).map(Conference::ownerMail).map(Set::of).orElse(Set.of());
    }

    /**
     * Whoever has not heard of it yet will not, and needs no word that it is taken back.
     *
     * @return whether anybody may have
     */
    private boolean takeBack(Occasion occasion, PlanChanged change) {
        Outbox.TakenBack back = outbox.takeBack(
                NoticeHandler.KIND,
                Subject.conference(change.dialNumber()),
                occasion.name(),
                payload -> change.numbers().stream().anyMatch(Notice.read(payload)::touches),
                payload -> change.numbers().containsAll(Notice.read(payload).numbers()));
        if (back.leftAny()) {
            var notice = new Notice(
                    Occasion.RESTORED, change.sequence(), Optional.empty(), change.numbers(), back.recipients());
            add(notice, change);
        }
        return back.leftAny();
    }

    /**
     * Guests were put on the list. Where the reservation itself is still to be told they are invited with that, and its
     * owner reads of both at once.
     *
     * @param occurrence the one conference of a series; empty: all that there is
     */
    public void invited(String about, String occurrence, String owner) {
        if (!outbox.stillWaits(created(about))) {
            List<String> numbers = occurrence.isEmpty() ? List.of() : List.of(occurrence);
            add(Notice.of(Occasion.INVITED, sequence(about), numbers), about, owner);
        }
    }

    /** These are no longer on it, and will not be found there. */
    void uninvited(String about, List<Guest> guests) {
        writer.cancel(about, sequence(about), guests);
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
                var notice = new Notice(Occasion.REMINDER, change.sequence(), Optional.of(start), List.of(), Set.of());
                outbox.add(entry(
                        notice,
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

    private void add(Notice notice, PlanChanged change) {
        add(notice, change.dialNumber(), change.ownerLogin());
    }

    private void add(Notice notice, String about, String owner) {
        String key = "telling:" + about + ":" + notice.occasion() + ":" + UUID.randomUUID();
        outbox.add(entry(notice, key, about, owner, Optional.empty()));
    }

    private static NewEntry entry(Notice notice, String key, PlanChanged change) {
        return entry(notice, key, change.dialNumber(), change.ownerLogin(), Optional.empty());
    }

    private static NewEntry entry(Notice notice, String key, String about, String owner, Optional<Instant> notBefore) {
        return new NewEntry(
                NoticeHandler.KIND,
                key,
                Subject.conference(about),
                owner,
                "",
                notice.occasion().name(),
                notice.json(),
                notBefore);
    }
}
