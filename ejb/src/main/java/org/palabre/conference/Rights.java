package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.palabre.directory.Person;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;

/** Whose conferences somebody may see and change, and how many they may have ahead. */
@ApplicationScoped
class Rights {
    private JpaConferences conferences;

    protected Rights() {}

    @Inject
    Rights(JpaConferences conferences) {
        this.conferences = conferences;
    }

    static Actor allowed(Actor actor) {
        if (actor.roles().isEmpty()) {
            throw DomainException.of("refused.notAllowed");
        }
        return actor;
    }

    Conference find(String number, Actor actor) {
        Conference found = findDeletedToo(number, actor);
        if (found.deleted()) {
            throw unknown();
        }
        return found;
    }

    /** A foreign conference is as unknown as one that does not exist: the answer gives nothing away. */
    Conference findDeletedToo(String number, Actor actor) {
        return ConferenceNumber.parse(number)
                .flatMap(conferences::find)
                .filter(c -> allowed(actor).seesAll() || c.ownerLogin().equals(actor.login()))
                .orElseThrow(Rights::unknown);
    }

    private static DomainException unknown() {
        return DomainException.of("refused.unknownConference");
    }

    /** @throws DomainException when they have as many reservations ahead as the limits allow; a series counts as one */
    void refuseOneMore(Person owner, Limits limits, Instant now) {
        if (conferences.countFuture(owner.login(), now) >= limits.openReservations()) {
            throw tooMany(limits);
        }
    }

    private static DomainException tooMany(Limits limits) {
        return DomainException.of("refused.tooManyReservations", limits.openReservations());
    }

    /** How many reservations ahead each owner of these has. */
    Map<String, Long> open(Collection<Conference> conferences, Instant now) {
        return conferences.stream()
                .map(Conference::ownerLogin)
                .distinct()
                .collect(Collectors.toMap(login -> login, login -> this.conferences.countFuture(login, now)));
    }

    /** @throws DomainException when one has more than {@code before}, and more than the limits allow */
    void refuseMore(Map<String, Long> before, Limits limits, Instant now) {
        before.forEach((login, had) -> {
            long has = conferences.countFuture(login, now);
            if (has > had && has > limits.openReservations()) {
                throw tooMany(limits);
            }
        });
    }
}
