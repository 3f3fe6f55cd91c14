package org.palabre.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.FilledRelease.BEFORE_TERMS;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Answer.Why;
import org.palabre.conference.ConferenceQuery;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxQuery;
import org.palabre.shared.outbox.OutboxView;
import org.palabre.shared.outbox.Subject;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.testing.FilledRelease;
import org.palabre.testing.Stage;
import org.palabre.testing.TestDatabase;

/** The data of an older release are what they were, and what runs goes on, after the upgrade. */
class UpgradeTest {
    private static final FilledRelease BEFORE = BEFORE_TERMS;

    private final Map<String, List<List<Object>>> before = new LinkedHashMap<>();
    private TestDatabase database;
    private Stage stage;

    /** H2, unless a class says otherwise. */
    TestDatabase newDatabase(Consumer<DataSource> filled) {
        return TestDatabase.h2(filled);
    }

    @BeforeEach
    void upgrade() {
        database = newDatabase(source -> {
            BEFORE.fill(source);
            read(source);
        });
        stage = new Stage(database);
        stage.clock.advance(Duration.between(stage.clock.instant(), BEFORE.at));
        seats().forEach((leg, room) -> {
            stage.telephony.ring(leg);
            if (room.isPresent()) {
                stage.telephony.enter(room.get(), leg, false);
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
    }

    @Test
    void everyConferenceShouldBeWhatItWas() {
        List<List<Object>> after = rows("conferences").stream()
                .map(row -> conference((String) row.getFirst()))
                .toList();

        assertThat(after).hasSize(16).isEqualTo(rows("conferences"));
    }

    private List<Object> conference(String number) {
        ConferenceView c = stage.get(ConferenceRegister.class).dates(number).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        return Arrays.asList(
                c.number(),
                c.name(),
                c.ownerLogin(),
                c.state().name(),
                c.createdAt(),
                c.plannedStart().orElse(null),
                c.durationMinutes(),
                c.validityDays(),
                c.expiresAt().orElse(null),
                c.openedAt().orElse(null),
                c.endsAt().orElse(null),
                c.closedAt().orElse(null),
                c.deleted(),
                c.version());
    }

    @Test
    void everyListShouldShowTheSameInTheSameOrder() {
        for (ConferenceState state : ConferenceState.values()) {
            for (var sort : List.of(ConferenceQuery.Sort.START, ConferenceQuery.Sort.END)) {
                var query = new ConferenceQuery(Optional.of(state), "", false, sort, true, 0, 100);

                assertThat(stage.desk.rows(query, ADMIN))
                        .extracting(ConferenceView::number)
                        .isNotEmpty()
                        .isEqualTo(column(state + " by " + sort));
            }
        }
        assertThat(stage.desk.calendar(Instant.EPOCH, BEFORE.at.plus(Duration.ofDays(90)), false, ADMIN))
                .extracting(ConferenceView::number)
                .isEqualTo(column("calendar"));
    }

    @Test
    void everySessionShouldBeWhatItWas() {
        List<List<Object>> after = stage
                .history
                .list(new SessionQuery(Optional.empty(), Optional.empty(), Optional.empty(), 0, 100), ADMIN)
                .items()
                .stream()
                .map(line -> stage.history.get(line.id(), ADMIN))
                .<List<Object>>map(s -> Arrays.asList(
                        s.number(),
                        s.conference(),
                        s.openedAt(),
                        s.endsAt().orElse(null),
                        s.closedAt().orElse(null),
                        s.openedBy(),
                        s.endedBy(),
                        s.participations().size(),
                        s.attempts().size()))
                .toList();

        assertThat(after).hasSize(7).isEqualTo(rows("sessions"));
    }

    @Test
    void everyMessageShouldBeAboutTheSameConference() {
        List<List<Object>> after = stage
                .get(OutboxDesk.class)
                .rows(new OutboxQuery(Optional.empty(), Optional.empty(), "", 0, 200), ADMIN)
                .stream()
                .<List<Object>>map(message -> List.of(
                        message.id(),
                        message.key(),
                        message.about().conferenceNumber().orElse("")))
                .toList();

        assertThat(after).hasSizeGreaterThan(10).isEqualTo(rows("messages"));
        assertThat(column("about")).isNotEmpty().allSatisfy(number -> {
            var about = Subject.conference((String) number);
            assertThat(stage.get(OutboxDesk.class).about(about, ADMIN))
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message.about()).isEqualTo(about));
        });
        assertThat(stage.get(OutboxDesk.class).about(Subject.nothing(), ADMIN))
                .extracting(OutboxView::key)
                .containsExactly("note:1");
    }

    @Test
    void aLeaderWhoComesBackShouldGiveTheFormerEndBack() {
        ConferenceView led = named("Without its leader");
        Instant whole = led.openedAt().orElseThrow().plus(Duration.ofMinutes(60));
        assertThat(led.endsAt().orElseThrow()).isBefore(whole);

        stage.join(led.moderatorPin(), "0601");

        assertThat(named("Without its leader").endsAt()).contains(whole);
    }

    @Test
    void withoutItsLeaderItShouldEndEarlierAndBeOver() {
        ConferenceView led = named("Without its leader");

        stage.pass(Duration.between(BEFORE.at, led.endsAt().orElseThrow()));
        stage.pass(Duration.ofSeconds(1));

        assertThat(named("Without its leader").state()).isEqualTo(ConferenceState.PAST);
        assertThat(stage.history.latest(led.number(), AWA).orElseThrow().closedAt())
                .isEqualTo(named("Without its leader").closedAt());
    }

    @Test
    void whoWaitsShouldComeInWhenTheModeratorOpens() {
        ConferenceView gathering = named("Gathering");

        stage.join(gathering.moderatorPin(), "0601");

        assertThat(named("Gathering").endsAt()).contains(stage.clock.instant().plus(Duration.ofMinutes(60)));
        assertThat(stage.live.picture(gathering.number(), AWA).orElseThrow().inside())
                .isEqualTo(2);
    }

    @Test
    void whatRunsShouldRunToItsEndUnderItsRules() {
        ConferenceView running = named("Running");
        assertThat(admit(running.userPin(), "0604")).isEqualTo(Refused.because(Why.NOT_ALLOWED));
        assertThat(admit(running.userPin(), "0605")).isEqualTo(Refused.because(Why.LOCKED));
        assertThat(running.endsAt()).contains(running.openedAt().orElseThrow().plus(Duration.ofMinutes(90)));

        stage.live.extend(running.number(), 5, AWA);
        stage.pass(Duration.ofMinutes(120));
        stage.pass(Duration.ofMinutes(1));

        assertThat(named("Running").state()).isEqualTo(ConferenceState.PAST);
        assertThat(named("Running").endsAt())
                .contains(running.openedAt().orElseThrow().plus(Duration.ofMinutes(95)));
    }

    @Test
    void whatEndsShouldCloseWhenTheLastHasLeft() {
        stage.pass(Duration.ofMinutes(1));
        stage.pass(Duration.ofMinutes(1));

        assertThat(named("Ending").state()).isEqualTo(ConferenceState.PAST);
    }

    @Test
    void whatIsOverShouldStayShutAndWhatIsAheadShouldOpen() {
        assertThat(admit(named("Held").userPin(), "0606")).isEqualTo(Refused.because(Why.ENDED));
        assertThat(admit(named("Lapses now").userPin(), "0606")).isEqualTo(Refused.because(Why.EXPIRED));
        assertThat(admit(named("Lapsed").userPin(), "0606")).isEqualTo(Refused.because(Why.EXPIRED));
        assertThat(admit(named("Planned").userPin(), "0606"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).isEqualTo(Why.TOO_EARLY));

        stage.join(named("Any time").userPin(), "0606");

        assertThat(named("Any time").endsAt()).contains(stage.clock.instant().plus(Duration.ofMinutes(60)));
    }

    @Test
    void aSeriesShouldAnswerForItsNextDate() {
        List<ConferenceView> dates = stage.get(ConferenceRegister.class)
                .dates(named("Weekly").series().orElseThrow());
        assertThat(dates).extracting(ConferenceView::state).startsWith(ConferenceState.PAST, ConferenceState.FUTURE);
        stage.pass(Duration.between(BEFORE.at, dates.get(1).plannedStart().orElseThrow()));

        stage.join(dates.getFirst().moderatorPin(), "0607");

        assertThat(stage.get(ConferenceRegister.class).dates(dates.getFirst().number()))
                .extracting(ConferenceView::state)
                .startsWith(ConferenceState.PAST, ConferenceState.CURRENT, ConferenceState.FUTURE);
    }

    private Answer admit(String code, String from) {
        return stage.door.admit(stage.call(from), code);
    }

    private ConferenceView named(String name) {
        String number = (String) rows("conferences").stream()
                .filter(row -> row.get(1).equals(name))
                .findFirst()
                .orElseThrow()
                .getFirst();
        return stage.desk.get(number, AWA);
    }

    /** Legs, and the room of those inside. */
    private Map<LegId, Optional<RoomName>> seats() {
        Map<LegId, Optional<RoomName>> seats = new LinkedHashMap<>();
        rows("seats").forEach(row -> {
            boolean inside = row.get(2).equals(SeatState.IN.name());
            RoomName room = RoomName.ofSession((Long) row.get(1));
            seats.put(new LegId((String) row.getFirst()), inside ? Optional.of(room) : Optional.empty());
        });
        return seats;
    }

    private List<List<Object>> rows(String what) {
        return before.get(what);
    }

    private List<Object> column(String what) {
        return rows(what).stream().map(List::getFirst).toList();
    }

    private void read(DataSource source) {
        String now = " timestamp with time zone '" + BEFORE.at + "'";
        keep(
                source,
                "conferences",
                "select number, name, owner_login, case when state = 'FUTURE' and expires_at <=" + now
                        + " then 'PAST' else state end, created_at, planned_start, duration_minutes, validity_days, expires_at,"
                        + " opened_at, ends_at, closed_at, deleted_at is not null, version from conference order by id");
        for (ConferenceState state : ConferenceState.values()) {
            String where = " from conference where deleted_at is null and state = '" + state + "'"
                    + (state == ConferenceState.FUTURE ? " and expires_at >" + now : "");
            keep(source, state + " by START", "select number" + where + " order by start_key, id desc");
            keep(source, state + " by END", "select number" + where + " order by end_key, id desc");
        }
        keep(
                source,
                "calendar",
                "select number from conference where held_until is not null and deleted_at is null"
                        + " order by held_from, id");
        keep(
                source,
                "sessions",
                "select s.number, c.number, s.opened_at, s.ends_at, s.closed_at, s.opened_by, coalesce(s.ended_by, ''),"
                        + " (select cast(count(*) as integer) from participation p where p.session_id = s.id),"
                        + " (select cast(count(*) as integer) from attempt a where a.conference_id = c.id)"
                        + " from conference_session s join conference c on c.id = s.conference_id"
                        + " where s.opened_at is not null order by s.opened_at desc, s.id desc");
        String toSomebody = " from outbox_entry where recipient <> ''";
        keep(source, "messages", "select id, entry_key, about" + toSomebody + " order by id desc");
        keep(source, "about", "select distinct about" + toSomebody + " and about <> ''");
        keep(source, "seats", "select leg, session_id, state from seat order by id");
    }

    private void keep(DataSource source, String what, String sql) {
        List<List<Object>> rows = new ArrayList<>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(value(found, i));
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        before.put(what, rows);
    }

    private static Object value(ResultSet row, int column) throws SQLException {
        return row.getMetaData()
                        .getColumnTypeName(column)
                        .toLowerCase(Locale.ROOT)
                        .startsWith("timestamp")
                ? Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null)
                : row.getObject(column);
    }
}
