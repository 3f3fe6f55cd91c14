package org.palabre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.conference.ConferenceChanges;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.Options;
import org.palabre.conference.Reservation;
import org.palabre.directory.Person;
import org.palabre.session.Deadlines;
import org.palabre.shared.Role;

/** What a new demo shows: conferences that were held, one that nobody came to, and some that lie ahead. */
@ApplicationScoped
class DemoConferences {
    private static final Person AWA = person("awa", "Awa Diop", "1001");
    private static final Person PAUL = person("paul", "Paul Martin", "1002");
    private static final Person FATOU = person("fatou", "Fatou Sow", "1003");

    private ConferenceRegister register;
    private ConferenceChanges conferences;
    private HeldConferences held;
    private Deadlines deadlines;
    private Clock clock;

    protected DemoConferences() {}

    @Inject
    DemoConferences(
            ConferenceRegister register,
            ConferenceChanges conferences,
            HeldConferences held,
            Deadlines deadlines,
            Clock clock) {
        this.register = register;
        this.conferences = conferences;
        this.held = held;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** As the demo's directory has them, which may start later than the application. */
    private static Person person(String login, String name, String extension) {
        return new Person(login, name, extension, extension, login + "@example.org", "", "", Set.of(Role.EMPLOYEE));
    }

    boolean wanted() {
        return !register.any();
    }

    void make() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        held.hold(
                wish("Comité de direction", 60, 7).at(hour.minus(Duration.ofDays(9))),
                AWA,
                List.of(
                        new Stay("1001", "Awa Diop", true, 0, 47),
                        new Stay("1002", "Paul Martin", false, 1, 46),
                        new Stay("+33639981003", "Fatou Sow", false, 2, 30),
                        new Stay("", "", false, 5, 41)));
        held.hold(
                wish("Revue fournisseurs, avec les sites de Nantes et de Dakar", 90, 7)
                        .at(hour.minus(Duration.ofDays(6))),
                PAUL,
                List.of(
                        new Stay("1002", "Paul Martin", true, 0, 90),
                        new Stay("+221338000001", "", false, 3, 87),
                        new Stay("1003", "Fatou Sow", false, 3, 60)));
        held.hold(
                wish("Point hebdomadaire support", 30, 7).at(hour.minus(Duration.ofDays(2))),
                FATOU,
                List.of(
                        new Stay("1003", "Fatou Sow", true, 0, 22),
                        new Stay("1001", "Awa Diop", false, 0, 22),
                        new Stay("1002", "Paul Martin", false, 4, 3),
                        new Stay("1002", "Paul Martin", false, 8, 14)));
        held.missed(wish("Essai du pont", 30, 7), AWA, hour.minus(Duration.ofDays(20)));
        deadlines.lapse();
        reserve(wish("Équipe produit", 60, 30), AWA);
        reserve(wish("Budget 2027", 60, 30).at(hour.plus(Duration.ofDays(1))), AWA);
        reserve(wish("Comité de pilotage", 60, 30).at(hour.plus(Duration.ofDays(2))), PAUL);
        reserve(wish("Point hebdomadaire support", 60, 30).at(hour.plus(Duration.ofDays(4))), FATOU);
    }

    private void reserve(Reservation wish, Person owner) {
        conferences.reserve(wish.ownedBy(owner.login()), owner, owner.actingFrom(""));
    }

    private static Reservation wish(String name, int minutes, int validityDays) {
        return new Reservation(name, "", Optional.empty(), minutes, validityDays, 12, "fr", Options.NONE);
    }
}
