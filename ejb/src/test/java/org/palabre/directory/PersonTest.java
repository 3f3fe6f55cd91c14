package org.palabre.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.meeting;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Reservation;
import org.palabre.shared.Actor;
import org.palabre.shared.Role;
import org.palabre.testing.OnStage;

/** Directories hold more than there is a place for: Active Directory allows 64 characters of a mobile number. */
class PersonTest extends OnStage {
    private static final String MOBILE = "+33 6 39 98 10 04 (please no SMS!)";

    private static Person moussa(String name, String number, String mail) {
        return new Person("moussa", name, number, number, mail, number, number, Set.of(Role.EMPLOYEE));
    }

    @Test
    void whoHasTooLongANameAndNumbersShouldReserve() {
        assertThat(MOBILE).hasSize(34);
        Person moussa = moussa("M".repeat(127) + "\ud83d\ude00", MOBILE, "m".repeat(243) + "@example.org");
        stage.directory.with(moussa);
        Actor actor = moussa.actingFrom("192.0.2.4");

        ConferenceView reserved = stage.desk.reserve(meetingOf("moussa"), actor);

        assertThat(reserved.ownerName()).isEqualTo("M".repeat(127));
        assertThat(stage.desk.get(reserved.number(), actor)).isEqualTo(reserved);
    }

    private static Reservation meetingOf(String owner) {
        Reservation wish = meeting();
        return new Reservation(
                wish.name(),
                owner,
                wish.plannedStart(),
                wish.durationMinutes(),
                wish.validityDays(),
                wish.maxParticipants(),
                wish.language(),
                wish.options());
    }

    @Test
    void whatIsLongerThanAnyShouldCountAsNone() {
        Person moussa = moussa("Moussa", MOBILE, "m".repeat(243) + "@example.org");

        assertThat(moussa.mobile()).isEmpty();
        assertThat(moussa.extension()).isEmpty();
        assertThat(moussa.outgoing()).isEmpty();
        assertThat(moussa.mail()).isEmpty();
    }

    @Test
    void whatFitsShouldStayAsItIs() {
        String number = "0".repeat(32);
        String mail = "m".repeat(242) + "@example.org";
        Person moussa = moussa("M".repeat(128), number, mail);

        assertThat(moussa.name()).hasSize(128);
        assertThat(moussa.mobile()).isEqualTo(number);
        assertThat(moussa.extension()).isEqualTo(number);
        assertThat(moussa.outgoing()).isEqualTo(number);
        assertThat(moussa.mail()).isEqualTo(mail).hasSize(254);
    }

    /** Nothing can be kept under it. */
    @Test
    void whoHasTooLongALoginShouldDoNothing() {
        assertThat(person("m".repeat(64)).roles()).containsExactly(Role.EMPLOYEE);
        assertThat(person("m".repeat(65)).roles()).isEmpty();
        assertThat(person("m".repeat(200)).name()).hasSize(128);
    }

    private static Person person(String login) {
        return new Person(login, "", "", "", "", "", "", Set.of(Role.EMPLOYEE));
    }
}
