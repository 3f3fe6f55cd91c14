package org.palabre.system.browser;

import java.time.Instant;
import org.palabre.system.Palabre;
import org.palabre.system.calls.Time;

/**
 * Ten thousand conferences of Fatou, ahead, named {@code Séance 1 Dakar} and so on; written into the tables, and taken
 * out.
 */
final class Multitude implements AutoCloseable {
    static final int SIZE = 10_000;

    private final Palabre palabre;

    Multitude(Palabre palabre) {
        this.palabre = palabre;
        close();
        Instant now = new Time(palabre).now();
        palabre.sql("""
                insert into conference (id, version, number, name, owner_login, owner_name, owner_extension, moderator_pin,
                  user_pin, created_at, created_by, planned_start, duration_minutes, validity_days, expires_at,
                  max_participants, language, moderator_announce, user_announce, listen_only, wait_for_leader, state,
                  start_key, end_key)
                select -i, 0, (79000000 + i)::text, 'Séance ' || i || ' Dakar', 'fatou', 'Fatou Sow', '1003', '', '', t.now,
                  'multitude', t.now + i * interval '1 minute', 30, 30, t.now + interval '30 days', 5 + i %% 10, 'fr', false,
                  false, false, false, 'FUTURE', t.now + i * interval '1 minute', t.now + (i + 30) * interval '1 minute'
                from generate_series(1, %d) i, (select timestamptz '%s' as now) t""".formatted(SIZE, now));
        palabre.sql("""
                insert into search_word (conference_id, word)
                select -i, unnest(array['seance', i::text, 'dakar', (79000000 + i)::text, 'fatou', 'sow'])
                from generate_series(1, %d) i""".formatted(SIZE));
    }

    static String name(int place) {
        return "Séance " + place + " Dakar";
    }

    static String number(int place) {
        return "" + (79_000_000 + place);
    }

    @Override
    public void close() {
        palabre.sql("delete from search_word where conference_id between -%d and -1".formatted(SIZE));
        palabre.sql("delete from conference where id between -%d and -1".formatted(SIZE));
    }
}
