package org.palabre.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.palabre.system.Palabre;

/** Conferences that are there when the benchmark begins. */
final class Reserved {
    private static final String INSERT = """
            insert into conference (id, version, number, name, owner_login, owner_name, owner_extension, moderator_pin,
                user_pin, created_at, created_by, duration_minutes, validity_days, expires_at, max_participants, language,
                moderator_announce, user_announce, listen_only, wait_for_leader, state, start_key, end_key)
            values (?, 0, ?, ?, 'admin', 'Admin', '1000', '31234567', '41234567', now(), 'admin', 600, 7,
                now() + interval '7 days', 300, 'fr', false, false, false, false, 'FUTURE', now(), now() + interval '7 days')
            """;

    private Reserved() {}

    /** So many, for up to 300 people each, at any time within a week, nobody waits. @return their numbers */
    static List<String> conferences(Palabre palabre, int first, int many) {
        List<String> numbers = IntStream.range(first, first + many)
                .mapToObj(n -> "" + (79_000_000 + n))
                .toList();
        try (Connection connection = palabre.database().getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (String number : numbers) {
                insert.setLong(1, Long.parseLong(number));
                insert.setString(2, number);
                insert.setString(3, "Mesure " + number);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return numbers;
    }
}
