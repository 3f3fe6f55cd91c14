package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;

/**
 * Who is to own what is wished, as the directory knows them. It may take seconds to answer: it is asked before the
 * transaction in which the conference is written, and only for a wish without another fault.
 */
@ApplicationScoped
public class Owners {
    private Directory directory;
    private ConferenceChanges conferences;
    private SeriesChanges series;

    protected Owners() {}

    @Inject
    Owners(Directory directory, ConferenceChanges conferences, SeriesChanges series) {
        this.directory = directory;
        this.conferences = conferences;
        this.series = series;
    }

    /** @throws DomainException for every fault of the wish at once, each at its field; or at {@code owner} */
    public Person ofNew(Reservation wish, Actor actor) {
        conferences.check(wish, actor);
        return of(wish, actor);
    }

    /** Of a series, as {@link #ofNew(Reservation, Actor)} of one conference. */
    public Person ofNew(Reservation wish, Recurrence recurrence, Actor actor) {
        series.check(wish, recurrence, actor);
        return of(wish, actor);
    }

    /** Of a conference that is to change. @param version that the change was made on */
    Person ofChanged(String number, int version, Reservation wish, Actor actor) {
        conferences.check(number, version, wish, actor);
        return of(wish, actor);
    }

    /** Of several of a series that are to change. */
    Person ofChanged(String number, SeriesScope scope, int version, Reservation wish, Actor actor) {
        series.check(number, scope, version, wish, actor);
        return of(wish, actor);
    }

    private Person of(Reservation wish, Actor actor) {
        String login = wish.ownerLogin();
        if (login == null || login.isBlank()) {
            throw DomainException.at("owner", "wrong.missing");
        }
        if (!login.equalsIgnoreCase(actor.login()) && !Rights.seesAll(actor)) {
            throw DomainException.at("owner", "refused.onlyForYourself");
        }
        return directory
                .find(login)
                .filter(person -> !person.roles().isEmpty())
                .orElseThrow(() -> DomainException.at("owner", "wrong.unknownPerson"));
    }
}
