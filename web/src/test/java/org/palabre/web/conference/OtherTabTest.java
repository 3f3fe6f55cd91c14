package org.palabre.web.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.addressbook.Suggestion;
import org.palabre.addressbook.SuggestionDesk;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Limits;
import org.palabre.conference.Options;
import org.palabre.conference.Reservation;
import org.palabre.guest.ReservationDesk;
import org.palabre.shared.Actor;
import org.palabre.testing.FakeDirectory;
import org.palabre.web.language.ServerTime;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;
import org.primefaces.model.ScheduleEvent;

/** Somebody has a page open and chooses another time zone in another tab: nothing moves by it. */
class OtherTabTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDateTime NINE = LocalDateTime.parse("2026-12-01T09:00");
    private static final Instant START = NINE.atZone(PARIS).toInstant();

    private final List<Instant> saved = new ArrayList<>();
    private ZoneId chosen = PARIS;
    private final ServerTime time = new ServerTime() {
        @Override
        public Instant now() {
            return START.minusSeconds(86_400);
        }
    };

    @Test
    void whatIsEditedShouldStayWhereItIs() {
        var edit = new EditConferencePage();
        edit.desk = new Desk();
        edit.user = new Awa();
        edit.viewer = new Chooser();
        edit.setNumber("12345678");
        edit.enter();

        chosen = NEW_YORK;

        assertThat(edit.getZone()).isEqualTo(PARIS);
        assertThat(edit.getSummary().start()).contains(START);
        edit.save();
        assertThat(saved).containsExactly(START);
    }

    @Test
    void whatIsReservedShouldBeWhereItWasTyped() {
        var reserve = new ReservePage();
        reserve.desk = new Desk();
        reserve.reservations = new Reservations();
        reserve.suggestions = new NoContacts();
        reserve.user = new Awa();
        reserve.viewer = new Chooser();
        reserve.time = time;
        reserve.start();
        reserve.getForm().plan(NINE);

        chosen = NEW_YORK;

        assertThat(reserve.getZone()).isEqualTo(PARIS);
        assertThat(reserve.getSummary().start()).contains(START);
        reserve.save();
        assertThat(saved).containsExactly(START);
    }

    @Test
    void theCalendarShouldShowAndMoveByTheSameClocks() {
        var calendar = new CalendarPage();
        calendar.desk = new Desk();
        calendar.user = new Awa();
        calendar.viewer = new Chooser();
        calendar.time = time;
        calendar.times = new Times();
        calendar.start();

        chosen = NEW_YORK;

        calendar.getEvents().loadEvents(NINE.minusDays(20), NINE.plusDays(10));
        ScheduleEvent<?> shown = calendar.getEvents().getEvents().getFirst();
        assertThat(shown.getStartDate()).isEqualTo(NINE);
        assertThat(calendar.getZone()).isEqualTo(PARIS);
        calendar.moveTo(shown.getStartDate(), shown.getId());
        assertThat(saved).containsExactly(START);
    }

    private final class Chooser extends Viewer {
        @Override
        public ZoneId getZone() {
            return chosen;
        }

        @Override
        public String getLanguage() {
            return "en";
        }
    }

    private static final class Awa extends CurrentUser {
        @Override
        public Actor actor() {
            return FakeDirectory.AWA.actingFrom("192.0.2.1");
        }

        @Override
        public String getLogin() {
            return "awa";
        }

        @Override
        public String getName() {
            return "Awa Diop";
        }
    }

    private final class Reservations extends ReservationDesk {
        @Override
        public String reserve(Reservation wish, Map<String, String> guests, Actor actor) {
            saved.add(wish.plannedStart().orElseThrow());
            return "12345678";
        }
    }

    private static final class NoContacts extends SuggestionDesk {
        @Override
        public Map<String, String> lists(Collection<Suggestion> chosen, String language, Actor actor) {
            return Map.of();
        }
    }

    private final class Desk extends ConferenceDesk {
        @Override
        public ConferenceView get(String number, Actor actor) {
            return conference();
        }

        @Override
        public List<ConferenceView> calendar(Instant from, Instant to, boolean mine, Actor actor) {
            return List.of(conference());
        }

        @Override
        public ConferenceView edit(String number, int version, Reservation wish, Actor actor) {
            saved.add(wish.plannedStart().orElseThrow());
            return conference();
        }

        @Override
        public Limits limits(Actor actor) {
            return new Limits(480, 50, 90, 5);
        }
    }

    private static ConferenceView conference() {
        return new ConferenceView(
                "12345678",
                "Point budget",
                "awa",
                "Awa Diop",
                "",
                "",
                START.minusSeconds(86_400),
                Optional.of(START),
                Optional.of(START.plusSeconds(3600)),
                60,
                7,
                Optional.of(START.plusSeconds(86_400)),
                10,
                "fr",
                Options.NONE,
                ConferenceState.FUTURE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                1,
                true,
                Optional.empty());
    }
}
