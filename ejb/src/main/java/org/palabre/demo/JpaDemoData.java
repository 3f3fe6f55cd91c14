package org.palabre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.palabre.conference.SearchIndex;

/** Writes past conferences as if they had been held: no use case can do that, so it writes the tables. */
@ApplicationScoped
@Transactional
class JpaDemoData {
    private static final String AWA = "Awa Diop";
    private static final String PAUL = "Paul Martin";
    private static final String FATOU = "Fatou Sow";
    private EntityManager entities;
    private Clock clock;
    private int made;

    protected JpaDemoData() {}

    @Inject
    JpaDemoData(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    boolean empty() {
        return ((Number) entities.createNativeQuery("select count(*) from conference")
                                .getSingleResult())
                        .longValue()
                == 0;
    }

    /** One who took part: from and for how long, in minutes after the opening. */
    private record Guest(String caller, String name, boolean moderator, int from, int minutes) {}

    void fill() {
        Instant now = clock.instant();
        past(
                "Comité de direction",
                "awa",
                AWA,
                now.minus(Duration.ofDays(9)),
                60,
                List.of(
                        new Guest("1001", AWA, true, 0, 47),
                        new Guest("1002", PAUL, false, 1, 46),
                        new Guest("0639981003", FATOU, false, 2, 30),
                        new Guest("", "", false, 5, 41)));
        past(
                "Revue fournisseurs, avec les sites de Nantes et de Dakar",
                "paul",
                PAUL,
                now.minus(Duration.ofDays(6)),
                90,
                List.of(
                        new Guest("1002", PAUL, true, 0, 90),
                        new Guest("+221338000001", "", false, 3, 87),
                        new Guest("1003", FATOU, false, 3, 60)));
        past(
                "Point hebdomadaire support",
                "fatou",
                FATOU,
                now.minus(Duration.ofDays(2)),
                30,
                List.of(
                        new Guest("1003", FATOU, true, 0, 22),
                        new Guest("1001", AWA, false, 0, 22),
                        new Guest("1002", PAUL, false, 4, 3),
                        new Guest("1002", PAUL, false, 8, 14)));
        lapsed("Essai du pont", "awa", AWA, now.minus(Duration.ofDays(20)));
        conference("Équipe produit", "awa", AWA, "1001", "41234567", "31234567", now, "FUTURE", null, null, 60, 30);
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        planned("Budget 2027", "awa", AWA, hour.plus(Duration.ofDays(1)), now);
        planned("Comité de pilotage", "paul", PAUL, hour.plus(Duration.ofDays(2)), now);
        planned("Point hebdomadaire support", "fatou", FATOU, hour.plus(Duration.ofDays(4)), now);
    }

    private void past(String name, String login, String owner, Instant opened, int minutes, List<Guest> guests) {
        Instant closed = opened.plus(Duration.ofMinutes(minutes));
        long conference = conference(
                name,
                login,
                owner,
                "",
                null,
                null,
                opened.minus(Duration.ofHours(20)),
                "PAST",
                opened,
                closed,
                minutes,
                7);
        long session = next("conference_session_seq");
        long seconds = guests.stream().mapToLong(g -> g.minutes * 60L).sum();
        long people = guests.stream().map(Guest::caller).distinct().count();
        run(
                "insert into conference_session (id, version, conference_id, number, created_at, opened_at, opened_by, ends_at,"
                        + " closed_at, ended_by, locked, muted_all, people, seconds)"
                        + " values (?1, 0, ?2, ?3, ?4, ?4, ?5, ?6, ?6, '', false, false, ?7, ?8)",
                session,
                conference,
                opened.getEpochSecond() + "-" + conference,
                opened,
                owner,
                closed,
                people,
                seconds);
        guests.forEach(guest -> participation(session, guest, opened, minutes));
    }

    private void participation(long session, Guest guest, Instant opened, int minutes) {
        Instant joined = opened.plus(Duration.ofMinutes(guest.from));
        long id = next("participation_seq");
        run(
                "insert into participation (id, session_id, leg, caller, name, role, connected_at, joined_at, left_at, end_reason)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                id,
                session,
                "demo-" + id,
                guest.caller,
                guest.name,
                guest.moderator ? "MODERATOR" : "PARTICIPANT",
                joined.minusSeconds(14),
                joined,
                joined.plus(Duration.ofMinutes(guest.minutes)),
                guest.from + guest.minutes >= minutes ? "ENDED" : "HUNG_UP");
    }

    private void lapsed(String name, String login, String owner, Instant created) {
        conference(name, login, owner, "", null, null, created, "PAST", null, null, 30, 7);
    }

    private long conference(
            String name,
            String login,
            String owner,
            String extension,
            String moderatorPin,
            String userPin,
            Instant created,
            String state,
            Instant opened,
            Instant closed,
            int minutes,
            int validity) {
        long id = next("conference_seq");
        int n = ++made;
        Instant expires = created.plus(Duration.ofDays(validity));
        String number = "7" + (1_000_000 + n * 7919);
        String moderator = moderatorPin != null ? moderatorPin : "4" + (1_000_000 + n * 104_729);
        String user = userPin != null ? userPin : "3" + (1_000_000 + n * 130_363);
        run(
                "insert into conference (id, version, number, name, owner_login, owner_name, owner_extension, moderator_pin,"
                        + " user_pin, created_at, created_by, duration_minutes, validity_days, expires_at, max_participants,"
                        + " language, moderator_announce, user_announce, listen_only, wait_for_leader, state, opened_at,"
                        + " ends_at, closed_at, start_key, end_key) values (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?4, ?10,"
                        + " ?11, ?12, 12, 'fr', false, false, false, false, ?13, ?14, ?15, ?15, ?16, ?17)",
                id,
                number,
                name,
                login,
                owner,
                extension,
                moderator,
                user,
                created,
                minutes,
                validity,
                expires,
                state,
                opened,
                closed,
                opened != null ? opened : created,
                closed != null ? closed : expires);
        run("insert into access_code (code, conference_id, role) values (?1, ?2, 'MODERATOR')", moderator, id);
        run("insert into access_code (code, conference_id, role) values (?1, ?2, 'USER')", user, id);
        SearchIndex.wordsOf(number, name, owner, login)
                .forEach(word -> run("insert into search_word (conference_id, word) values (?1, ?2)", id, word));
        run("update conference set held_from = opened_at, held_until = closed_at where id = ?1", id);
        return id;
    }

    /** As somebody would see it in the calendar: tomorrow, two and four days from now. */
    private void planned(String name, String login, String owner, Instant start, Instant now) {
        long id = conference(name, login, owner, "", null, null, now, "FUTURE", null, null, 60, 30);
        run(
                "update conference set planned_start = ?2, start_key = ?2, held_from = ?2, held_until = ?3 where id = ?1",
                id,
                start,
                start.plus(Duration.ofMinutes(60)));
    }

    private long next(String sequence) {
        return ((Number) entities.createNativeQuery("select nextval('" + sequence + "')")
                        .getSingleResult())
                .longValue();
    }

    private void run(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
