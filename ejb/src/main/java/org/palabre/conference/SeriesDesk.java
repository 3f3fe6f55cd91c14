package org.palabre.conference;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.palabre.directory.Person;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;

/** Reserve, change and cancel series of conferences, under the rights of the one who asks (P2). */
@Stateless
public class SeriesDesk {
    private JpaConferences conferences;
    private ConferenceDesk desk;
    private SeriesChanges changes;
    private Owners owners;
    private OwnedConferences owned;
    private Clock clock;

    protected SeriesDesk() {}

    @Inject
    SeriesDesk(
            JpaConferences conferences,
            ConferenceDesk desk,
            SeriesChanges changes,
            Owners owners,
            OwnedConferences owned,
            Clock clock) {
        this.conferences = conferences;
        this.desk = desk;
        this.changes = changes;
        this.owners = owners;
        this.owned = owned;
        this.clock = clock;
    }

    /**
     * @param wish what each is to be; its start and its validity are not asked: the recurrence says when, and each is
     *     valid to its planned end
     * @throws DomainException for every fault of the wish at once; for every occurrence that finds too few seats at
     *     once
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public SeriesView reserve(Reservation wish, Recurrence recurrence, Actor actor) {
        return changes.reserve(wish, recurrence, owners.ofNew(wish, recurrence, actor), actor);
    }

    /** @param conference number of any of its conferences */
    public SeriesView get(String conference, Actor actor) {
        ConferenceSeries series = conferences.seriesOf(owned.findDeletedToo(conference, actor));
        return SeriesView.of(series, conferences.ofSeries(series.number()), actor.login(), clock.instant());
    }

    /**
     * Changes what lies ahead: one as {@link ConferenceDesk#edit} does; of several everything but their days. One that
     * was moved to another day stays there. What was held, is open or has begun stays as it is.
     *
     * @param conference number of the one that the change was made on
     * @param version the version of that one
     * @param wish its start is that of that one
     * @throws DomainException at {@code plannedStart} when several are to be moved to another day
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public SeriesView edit(String conference, SeriesScope scope, int version, Reservation wish, Actor actor) {
        Person owner = owners.ofChanged(conference, scope, version, wish, actor);
        return changes.edit(conference, scope, version, wish, owner, actor);
    }

    /**
     * Takes conferences that lie ahead out of the lists. The others of the series answer to the codes as before.
     *
     * @return the numbers of those cancelled: {@link ConferenceDesk#restore} undoes it
     */
    public List<String> cancel(String conference, SeriesScope scope, Actor actor) {
        Instant now = clock.instant();
        Conference first = owned.find(conference, actor);
        List<Conference> all =
                conferences.lockSeries(conferences.seriesOf(first).number());
        List<String> numbers = scope.ahead(first, all, now).stream()
                .map(c -> c.number().value())
                .toList();
        desk.delete(numbers, actor);
        return numbers;
    }
}
