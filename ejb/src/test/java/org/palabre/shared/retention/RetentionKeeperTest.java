package org.palabre.shared.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.session.JpaOldAttempts;
import org.palabre.session.Outcome;
import org.palabre.session.Strangers;
import org.palabre.shared.Setting;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.shared.audit.JpaOldAudit;
import org.palabre.shared.lockout.Allowance;
import org.palabre.shared.lockout.JpaKnownOrigins;
import org.palabre.shared.lockout.JpaOldLockouts;
import org.palabre.shared.lockout.JpaOldOrigins;
import org.palabre.shared.lockout.KnownOrigins;
import org.palabre.shared.lockout.Lockouts;
import org.palabre.telephony.CallerNumber;
import org.palabre.testing.OnStage;
import org.palabre.testing.Stage;

/** On H2; {@link RetentionOnPostgresIT} does the same on PostgreSQL. */
class RetentionKeeperTest extends OnStage {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private RetentionKeeper keeper;

    @BeforeEach
    void setDays() {
        stage.set(Setting.PALABRE_AUDIT_DAYS, "30").set(Setting.PALABRE_ATTEMPT_DAYS, "10");
        keeper = new RetentionKeeper(List.of(
                stage.get(JpaOldAudit.class),
                stage.get(JpaOldAttempts.class),
                stage.get(JpaOldLockouts.class),
                stage.get(JpaOldOrigins.class)));
    }

    private void look() {
        database.transactions.run(keeper::look);
    }

    private long rows(String table) {
        return database.transactions.in(() -> ((Number) stage.get(EntityManager.class)
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    private void audit() {
        database.transactions.run(
                () -> stage.get(AuditTrail.class).record(Stage.AWA, "conference.reserve", "1", "of a test"));
    }

    @Test
    void auditShouldBeKeptForItsDaysAndDeletedHoweverMuchItIs() {
        database.transactions.run(() -> {
            for (int i = 0; i < 2 * RetentionKeeper.AT_ONCE + 1; i++) {
                stage.get(AuditTrail.class).record(Stage.AWA, "conference.reserve", "1", "of a test");
            }
        });
        stage.clock.advance(Duration.ofDays(29));
        audit();
        look();
        assertThat(rows("audit_entry")).isEqualTo(2 * RetentionKeeper.AT_ONCE + 2);
        stage.clock.advance(Duration.ofDays(2));
        look();
        assertThat(rows("audit_entry")).isEqualTo(1);
    }

    @Test
    void refusedCallsShouldBeKeptForTheirDays() {
        stage.door.admit(stage.call("0639980001"), "000000");
        stage.clock.advance(Duration.ofDays(9));
        stage.door.admit(stage.call("0639980002"), "000000");
        look();
        assertThat(rows("attempt")).isEqualTo(2);
        stage.clock.advance(Duration.ofDays(2));
        look();
        assertThat(rows("attempt")).isEqualTo(1);
    }

    @Test
    void anHourShouldLeaveSoManyRefusedCallsOfStrangersAndNotMore() {
        Strangers strangers = stage.get(Strangers.class);
        for (int i = 0; i < 1100; i++) {
            strangers.refused(CallerNumber.of("06399" + (10_000 + i)), "8000", Outcome.WRONG_CODE);
        }
        assertThat(rows("attempt")).isEqualTo(1000);
        stage.clock.advance(Duration.ofHours(1));
        stage.door.admit(stage.call("0639980001"), "000000");
        assertThat(rows("attempt")).isEqualTo(1001);
    }

    @Test
    void countsShouldBeKeptAsLongAsTheySaySomething() {
        Lockouts lockouts = stage.get(Lockouts.class);
        lockouts.failed("awa", 2, WINDOW, WINDOW);
        lockouts.take(new Allowance("pending", 2, WINDOW, WINDOW));
        stage.clock.advance(WINDOW);
        lockouts.failed("awa", 2, WINDOW, WINDOW);
        stage.clock.advance(Duration.ofMinutes(14));
        look();
        assertThat(lockouts.lockedUntil("awa")).isPresent();
        stage.clock.advance(Duration.ofMinutes(17));
        look();
        assertThat(rows("lockout")).isZero();
    }

    @Test
    void knownOriginsShouldBeTheLastTwentyOfTheLastNinetyDays() {
        KnownOrigins origins = stage.get(JpaKnownOrigins.class);
        for (int i = 0; i < 30; i++) {
            String origin = "address:192.0.2." + i;
            stage.clock.advance(Duration.ofMinutes(1));
            database.transactions.run(() -> origins.remember("awa", List.of(origin)));
        }
        assertThat(rows("known_origin")).isEqualTo(20);
        assertThat(known(origins, "awa", "address:192.0.2.9")).isFalse();
        assertThat(known(origins, "awa", "address:192.0.2.29")).isTrue();
        assertThat(known(origins, "paul", "address:192.0.2.29")).isFalse();
        stage.clock.advance(Duration.ofDays(89));
        database.transactions.run(() -> origins.remember("awa", List.of("address:192.0.2.29")));
        stage.clock.advance(Duration.ofDays(2));
        look();
        assertThat(rows("known_origin")).isEqualTo(1);
        assertThat(known(origins, "awa", "address:192.0.2.29")).isTrue();
    }

    private boolean known(KnownOrigins origins, String account, String origin) {
        return database.transactions.in(
                () -> !origins.known(account, List.of(origin)).isEmpty());
    }
}
