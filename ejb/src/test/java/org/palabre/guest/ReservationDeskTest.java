package org.palabre.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Recurrence.End;
import org.palabre.conference.RecurrencePattern;
import org.palabre.conference.Reservation;
import org.palabre.notification.Mail;
import org.palabre.shared.DomainException;
import org.palabre.testing.OnStage;

class ReservationDeskTest extends OnStage {
    private ReservationDesk desk;
    private GuestDesk invitations;

    @BeforeEach
    void open() {
        desk = stage.get(ReservationDesk.class);
        invitations = stage.get(GuestDesk.class);
    }

    @Test
    void reserveShouldInviteToo() {
        String number = desk.reserve(meeting(), Map.of("en", "paul@example.org"), AWA);

        assertThat(invitations.guests(number, AWA))
                .extracting(GuestView::address)
                .containsExactly("paul@example.org");
        assertThat(stage.mails.sent).extracting(Mail::to).contains("paul@example.org", "awa@example.org");
    }

    @Test
    void reserveShouldInviteNobodyWhenNobodyIsNamed() {
        String number = desk.reserve(meeting(), Map.of("en", " "), AWA);

        assertThat(invitations.guests(number, AWA)).isEmpty();
    }

    @Test
    void aFaultyGuestShouldKeepTheConferenceFromBeingMade() {
        assertThatThrownBy(() -> desk.reserve(tomorrow(), Map.of("en", "paul@example.org, nobody@"), AWA))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.problems().getFirst().field()).contains("guests"));

        assertThat(planned()).isEmpty();
        assertThat(stage.mails.sent).isEmpty();
        desk.reserve(tomorrow(), Map.of("en", "paul@example.org"), AWA);
        assertThat(planned()).hasSize(1);
    }

    @Test
    void reserveShouldInviteToAllOfASeries() {
        var daily = new Recurrence(
                new RecurrencePattern.Daily(1),
                LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC).plusDays(1),
                LocalTime.of(10, 0),
                ZoneOffset.UTC,
                new End.After(3));

        desk.reserve(meeting(), daily, Map.of("en", "paul@example.org"), AWA);

        assertThat(planned()).hasSize(3).allSatisfy(one -> assertThat(invitations.guests(one.number(), AWA))
                .extracting(GuestView::address)
                .containsExactly("paul@example.org"));
    }

    private Reservation tomorrow() {
        return meeting().at(stage.clock.instant().plus(Duration.ofDays(1)));
    }

    private List<ConferenceView> planned() {
        return stage.desk.calendar(stage.clock.instant(), stage.clock.instant().plus(Duration.ofDays(6)), true, AWA);
    }
}
