package org.palabre.start;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.palabre.shared.Environment;

/**
 * After a power cut the database may come up later than we: it is waited for, and who starts us tries again if that was
 * too short.
 */
final class DatabaseWait {
    static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String ANSWER_SECONDS = "5";

    /** Wrong account, no such database: waiting does not help. */
    private static final String WRONG_ACCOUNT = "28";

    private static final String NO_SUCH_DATABASE = "3D";

    private final Environment environment;
    private final Consumer<String> log;

    DatabaseWait(Environment environment, Consumer<String> log) {
        this.environment = environment;
        this.log = log;
    }

    boolean isThere() {
        if (!ServerSetting.PALABRE_DB_DRIVER.in(environment).equals(Optional.of("postgresql"))) {
            return true;
        }
        String url = ServerSetting.PALABRE_DB_URL.in(environment).orElseThrow();
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean told = false;
        while (true) {
            try (Connection connection = driver().connect(url, account())) {
                if (told) {
                    log.accept("The database is there");
                }
                return connection != null;
            } catch (SQLException e) {
                if (isHopeless(e) || System.nanoTime() > end) {
                    log.accept(
                            "Palabre does not start, the database does not let it in (" + url + "): " + e.getMessage());
                    return false;
                }
                if (!told) {
                    log.accept("The database is not there yet (" + url + "): " + e.getMessage() + ". Waiting up to "
                            + LONGEST.toSeconds() + " s");
                    told = true;
                }
            }
            pause();
        }
    }

    private static boolean isHopeless(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith(WRONG_ACCOUNT) || state.startsWith(NO_SUCH_DATABASE);
    }

    private Properties account() {
        var account = new Properties();
        account.setProperty(
                "user", ServerSetting.PALABRE_DB_USER.in(environment).orElse("sa"));
        account.setProperty(
                "password", ServerSetting.PALABRE_DB_PASSWORD.in(environment).orElse("sa"));
        account.setProperty("connectTimeout", ANSWER_SECONDS);
        account.setProperty("socketTimeout", ANSWER_SECONDS);
        return account;
    }

    /** It is a module of the server, and nothing of ours depends on it. */
    private static Driver driver() {
        try {
            return (Driver)
                    Class.forName("org.postgresql.Driver").getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the server has no driver of PostgreSQL", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
