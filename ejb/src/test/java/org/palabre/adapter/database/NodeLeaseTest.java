package org.palabre.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.palabre.testing.TestDatabase;

/** One process on one database. */
class NodeLeaseTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final ServerProcess HERE = ServerProcess.ofThis();
    private static final ServerProcess ELSEWHERE = new ServerProcess("other.example.org", "17@2026-01-01T00:00:00Z");
    private static final ServerProcess KILLED = new ServerProcess(HERE.place(), "999999999@2026-01-01T00:00:00Z");

    private final TestDatabase database = TestDatabase.h2().emptied();
    private final NodeLease mine = lease("palabre-1", HERE);

    @Test
    void aSecondProcessShouldBeRefusedAndToldOfTheFirst() {
        lease("palabre-2", ELSEWHERE).take(AT_ONCE);
        assertThatThrownBy(() -> mine.take(AT_ONCE))
                .hasMessageContaining(
                        "Another Palabre runs on this database: palabre-2 on other.example.org, process 17@")
                .hasMessageContaining("stop that one first");
    }

    @Test
    void aSecondProcessOfThisMachineShouldBeRefusedToo() {
        mine.take(AT_ONCE);
        assertThatThrownBy(() -> lease("palabre-2", HERE).take(AT_ONCE)).hasMessageContaining("palabre-1");
    }

    @Test
    void aKilledProcessOfThisMachineShouldBeFollowedAtOnce() {
        lease("palabre-1", KILLED).take(AT_ONCE);
        assertThatCode(() -> mine.take(AT_ONCE)).doesNotThrowAnyException();
    }

    /** The number came again: the process that has it now started later. */
    @Test
    void anotherProcessWithTheSameNumberShouldNotCountForIt() {
        String number = HERE.id().split("@")[0];
        lease("palabre-1", new ServerProcess(HERE.place(), number + "@2020-01-01T00:00:00Z"))
                .take(AT_ONCE);
        assertThatCode(() -> mine.take(AT_ONCE)).doesNotThrowAnyException();
    }

    @Test
    void oneElsewhereThatDoesNotRenewShouldBeFollowedAndLearnOfIt() throws SQLException {
        NodeLease away = lease("palabre-2", ELSEWHERE);
        away.take(AT_ONCE);
        assertThat(away.renew()).isTrue();
        sql("update running_node set valid_until = current_timestamp");

        mine.take(AT_ONCE);

        assertThat(mine.renew()).isTrue();
        assertThat(away.renew()).isFalse();
    }

    @Test
    void renewalShouldNotLastLongerThanARestartMayTake() throws SQLException {
        mine.take(AT_ONCE);
        mine.renew();
        sql("update running_node set node = 'late' where valid_until > current_timestamp + interval '15' second");
        assertThatThrownBy(() -> lease("palabre-2", ELSEWHERE).take(AT_ONCE)).hasMessageContaining("palabre-1");
    }

    @Test
    void anOlderProgramShouldRefuseANewerDatabase() throws SQLException {
        sql(
                "insert into \"flyway_schema_history\" select 1000, '999', 'of the future', type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success from \"flyway_schema_history\" where \"version\" = '26'");
        assertThatThrownBy(() -> Migrations.migrate(database.dataSource))
                .hasMessageContaining("The database is of a newer Palabre (schema 999)");
    }

    private NodeLease lease(String node, ServerProcess process) {
        return new NodeLease(database.dataSource, node, process);
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.dataSource.getConnection();
                var it = connection.createStatement()) {
            assertThat(it.executeUpdate(statement)).isBetween(0, 1);
        }
    }
}
