package org.palabre.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Recurrence;
import org.palabre.conference.RecurrencePattern;
import org.palabre.conference.Reservation;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesScope;
import org.palabre.conference.SeriesView;
import org.palabre.directory.PhonePinDesk;
import org.palabre.guest.GuestDesk;
import org.palabre.guest.InvitedTo;
import org.palabre.guest.ReservationDesk;
import org.palabre.invitation.InvitationDesk;
import org.palabre.invitation.InvitationPreviewDesk;
import org.palabre.invitation.InvitationRequest;
import org.palabre.shared.Role;
import org.palabre.shared.Setting;
import org.palabre.testing.OnStage;
import org.palabre.testing.TestDatabase;
import org.palabre.userlist.UserDesk;
import org.palabre.userlist.UserInput;

/**
 * While the directory takes its time, callers come in: also into the very conference that somebody changes,
 * and where there are but two connections to the database.
 */
class SlowPartsTest extends OnStage {
    /** What the directory takes to answer, unless the callers are in before. */
    private static final Duration SLOW = Duration.ofSeconds(3);

    private static final int CALLERS = 3;
    private static final Options GATHERS = new Options(false, false, false, true);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Map<String, String> GUESTS = Map.of("fr", "Paul <paul@example.org>");

    private final List<Duration> waits = new ArrayList<>();
    private ConferenceView conference;
    private SeriesView series;
    private int callers;

    /** Everything that asks the directory before it writes, or while it shows. */
    enum Asking {
        RESERVE(test -> test.desk().reserve(meeting(), AWA)),
        EDIT(test -> test.desk().edit(test.conference.number(), test.conference.version(), test.wish(), AWA)),
        MOVE_BACK(test -> test.desk().moveBack(test.conference.number(), test.conference.version(), test.wish(), AWA)),
        RESERVE_SERIES(test -> test.stage.get(SeriesDesk.class).reserve(meeting(), mondays(), AWA)),
        EDIT_ONE_OF_SERIES(test -> test.editSeries(SeriesScope.ONE)),
        EDIT_SERIES(test -> test.editSeries(SeriesScope.ALL)),
        INVITE(test -> test.stage.get(GuestDesk.class).invite(test.conference.number(), GUESTS, InvitedTo.DATE, AWA)),
        RESERVE_WITH_GUESTS(test -> test.stage.get(ReservationDesk.class).reserve(meeting(), GUESTS, AWA)),
        RESERVE_SERIES_WITH_GUESTS(
                test -> test.stage.get(ReservationDesk.class).reserve(meeting(), mondays(), GUESTS, AWA)),
        SEND(test -> test.stage.get(InvitationDesk.class).send(test.invitation(), GUESTS, AWA)),
        PREVIEW(test -> test.stage.get(InvitationPreviewDesk.class).preview(test.invitation(), "fr", AWA)),
        ADD_USER(test -> test.stage.get(UserDesk.class).add(user("binta", "2001"), ADMIN)),
        CHANGE_USER(test ->
                test.stage.get(UserDesk.class).change("moussa", test.moussasVersion(), user("moussa", "2002"), ADMIN)),
        CHANGE_PIN(test -> test.stage.get(PhonePinDesk.class).change("4826", AWA)),
        ISSUE_PIN(test -> test.stage.get(PhonePinDesk.class).issue("awa", ADMIN));

        private final Consumer<SlowPartsTest> use;

        Asking(Consumer<SlowPartsTest> use) {
            this.use = use;
        }
    }

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.h2(2);
    }

    @BeforeEach
    void conferences() {
        stage.set(Setting.PALABRE_PIN_PEPPER, "a pepper of the tests")
                .set(Setting.PALABRE_PIN_ITERATIONS, "1000")
                .set(Setting.PALABRE_PASSWORD_PEPPER, "a pepper of the tests")
                .set(Setting.PALABRE_PASSWORD_ITERATIONS, "1000")
                .set(Setting.PALABRE_IDENTITY_SOURCES, "ldap,list");
        conference = stage.reserved(meeting(50, GATHERS));
        series = stage.get(SeriesDesk.class).reserve(meeting(50, GATHERS), mondays(), AWA);
        stage.get(UserDesk.class).add(user("moussa", "2000"), ADMIN);
        waits.clear();
    }

    @ParameterizedTest
    @EnumSource
    void callersShouldBeAdmittedMeanwhile(Asking asking) {
        admit();
        Thread asks = Thread.currentThread();
        stage.whileAsked(() -> {
            if (Thread.currentThread() == asks && waits.isEmpty()) {
                for (int caller = 0; caller < CALLERS; caller++) {
                    waits.add(timeToAdmit());
                }
            }
        });

        asking.use.accept(this);

        assertThat(waits).hasSize(CALLERS);
        assertThat(waits.stream().min(Duration::compareTo).orElseThrow()).isLessThan(Duration.ofMillis(300));
    }

    private Duration timeToAdmit() {
        long begin = System.nanoTime();
        CompletableFuture.runAsync(this::admit)
                .orTimeout(SLOW.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void admit() {
        assertThat(stage.door.admit(stage.call("+3314000%04d".formatted(callers++)), conference.userPin()))
                .isInstanceOf(Answer.Admitted.class);
    }

    private ConferenceDesk desk() {
        return stage.desk;
    }

    private Reservation wish() {
        return meeting(40, GATHERS);
    }

    private SeriesView editSeries(SeriesScope scope) {
        ConferenceView first = series.occurrences().getFirst().conference();
        return stage.get(SeriesDesk.class)
                .edit(
                        first.number(),
                        scope,
                        first.version(),
                        wish().at(first.plannedStart().orElseThrow()),
                        AWA);
    }

    private InvitationRequest invitation() {
        return new InvitationRequest(
                conference.number(),
                "Point budget",
                "Awa Diop",
                Optional.of(stage.clock.instant().plus(Duration.ofHours(30))),
                45,
                PARIS);
    }

    private static Recurrence mondays() {
        return new Recurrence(
                new RecurrencePattern.Weekly(Set.of(DayOfWeek.MONDAY), 1),
                LocalDate.of(2026, 11, 23),
                LocalTime.of(10, 0),
                PARIS,
                new Recurrence.End.After(3));
    }

    private static UserInput user(String login, String personalNumber) {
        return new UserInput(login, "Binta Ba", "", personalNumber, "", "", "", Role.EMPLOYEE, true);
    }

    private int moussasVersion() {
        return stage.get(UserDesk.class).get("moussa", ADMIN).version();
    }
}
