package org.palabre.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.palabre.testing.Await;

/**
 * Conferences that were held, ten people in each, one every ten minutes, of 200 owners; as the product would have
 * written them, with their codes and the words by which they are found.
 */
final class PastData {
    static final int PEOPLE = 10;

    private static final String CONFERENCES = """
            insert into conference (id, version, number, name, owner_login, owner_name, owner_extension, moderator_pin,
                user_pin, created_at, created_by, duration_minutes, validity_days, expires_at, max_participants, language,
                moderator_announce, user_announce, listen_only, wait_for_leader, state, opened_at, ends_at, closed_at,
                start_key, end_key)
            select g, 2, (70000000 + g)::text,
                (array['Réunion','Comité','Point','Revue','Atelier'])[1 + g %% 5] || ' '
                    || (array['budget','ventes','projet','équipe','qualité','sécurité','formation'])[1 + g / 5 %% 7]
                    || ' ' || g %% 1000,
                'p' || g %% 200, 'Personne ' || g %% 200, '', (30000000 + g)::text, (50000000 + g)::text,
                t - interval '1 day', 'p' || g %% 200, 60, 7, t + interval '6 days', 20, 'fr', false, false, false, false,
                'PAST', t, t + interval '1 hour', t + interval '1 hour', t, t + interval '1 hour'
            from (select g, now() - g * interval '10 minutes' as t from generate_series(%d, %d) g) s
            """;
    private static final String CODES = """
            insert into access_code (code, conference_id, role)
            select moderator_pin, id, 'MODERATOR' from conference where id between %d and %d
            union all select user_pin, id, 'USER' from conference where id between %1$d and %2$d
            """;
    private static final String WORDS = """
            insert into search_word (conference_id, word)
            select distinct c.id, w from conference c, unnest(string_to_array(translate(lower(
                c.number || ' ' || c.name || ' ' || c.owner_name || ' ' || c.owner_login), 'éè', 'ee'), ' ')) w
            where c.id between %d and %d
            """;
    private static final String SESSIONS = """
            insert into conference_session (id, version, conference_id, number, created_at, opened_at, opened_by, ends_at,
                closed_at, ended_by, locked, muted_all, people, seconds)
            select id, 3, id, extract(epoch from opened_at)::bigint || '-' || id, opened_at, opened_at, owner_name, ends_at,
                closed_at, '', false, false, 10, 36000
            from conference where id between %d and %d
            """;
    private static final String PARTICIPATIONS = """
            insert into participation (id, session_id, leg, caller, name, role, connected_at, joined_at, left_at, end_reason)
            select s.id * 10 + n, s.id, s.id || '.' || n, '06' || 10000000 + s.id * 10 + n, '',
                case n when 0 then 'MODERATOR' else 'PARTICIPANT' end, s.opened_at, s.opened_at, s.closed_at, 'HUNG_UP'
            from conference_session s, generate_series(0, 9) n where s.id between %d and %d
            """;

    private PastData() {}

    /** Tables of which some pages may hold rows that somebody does not see yet. */
    private static final String UNTIDY = """
            select count(*) from pg_class where relallvisible < relpages
                and relname in ('conference', 'access_code', 'search_word', 'conference_session', 'participation')
            """;

    /** Conferences of the ids first to last, both included, as the database has them after a night. */
    static void fill(DataSource database, int first, int last) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String insert : new String[] {CONFERENCES, CODES, WORDS, SESSIONS, PARTICIPATIONS}) {
                statement.executeUpdate(String.format(insert, first, last));
            }
            Await.until("the database has tidied up", Duration.ofMinutes(2), () -> tidied(statement));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the database does by itself in time. A transaction that began before the rows were there, such as its own
     * analysis of another table, holds it up: then each row that an index finds is looked up to see whether it is
     * there.
     */
    private static boolean tidied(Statement statement) {
        try {
            statement.execute("vacuum analyze");
            try (ResultSet untidy = statement.executeQuery(UNTIDY)) {
                return untidy.next() && untidy.getInt(1) == 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
