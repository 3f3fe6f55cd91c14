package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.palabre.directory.Person;
import org.palabre.shared.DomainException;

/** How many reservations one owner may have ahead; a series counts as one. */
@ApplicationScoped
class OpenReservations {
    private JpaConferences conferences;

    protected OpenReservations() {}

    @Inject
    OpenReservations(JpaConferences conferences) {
        this.conferences = conferences;
    }

    /** @throws DomainException when they have as many as the limits allow */
    void refuseOneMore(Person owner, Limits limits, Instant now) {
        if (conferences.countFuture(owner.login(), now) >= limits.openReservations()) {
            throw tooMany(limits);
        }
    }

    /** How many each owner of these has. */
    Map<String, Long> of(Collection<Conference> conferences, Instant now) {
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

    private static DomainException tooMany(Limits limits) {
        return DomainException.of("refused.tooManyReservations", limits.openReservations());
    }
}
