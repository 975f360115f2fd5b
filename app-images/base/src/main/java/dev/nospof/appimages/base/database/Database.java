package dev.nospof.appimages.base.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.nospof.appimages.base.config.Settings;
import dev.nospof.appimages.base.http.Unavailable;
import dev.nospof.appimages.base.telemetry.Telemetry;
import dev.nospof.appimages.base.time.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * PostgreSQL, which may restart or move at any time.
 *
 * <p>{@link #transaction} waits for it and goes on, until the deadline. It may run the work more than once, also after a commit whose
 * answer was lost: the work must be idempotent. No statement outlasts the deadline by more than a round trip; a frozen server is
 * noticed by the socket's own limit. Starting does not need the database.
 */
public final class Database implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final HikariDataSource pool;
    private final Duration statementLimit;

    /** Work of one transaction; commits when it returns. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    public Database(Settings settings, Telemetry telemetry) {
        statementLimit = settings.duration("database.statement-limit");
        // Set one by one: to copy a configuration Hikari asks each of its fields by reflection, which every start would
        // pay for.
        pool = new HikariDataSource();
        pool.setJdbcUrl(settings.text("database.url"));
        pool.setUsername(settings.text("database.user"));
        pool.setPassword(settings.secret("database.password"));
        pool.setMaximumPoolSize(settings.count("database.connections", 2));
        // The second one is made when the first has prepared the schema: two at once would both be in the way of being
        // ready.
        pool.setMinimumIdle(1);
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(settings.duration("database.pool-limit").toMillis());
        pool.setValidationTimeout(500);
        pool.setKeepaliveTime(30_000);
        pool.setMaxLifetime(600_000);
        pool.setInitializationFailTimeout(-1);
        pool.setPoolName("database");
        pool.setMetricRegistry(telemetry.registry());
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.addDataSourceProperty("loginTimeout", seconds(settings.duration("database.login-limit")));
        pool.addDataSourceProperty("socketTimeout", seconds(statementLimit));
        pool.addDataSourceProperty("cancelSignalTimeout", "1");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // After a failover an old primary may still answer, read-only.
        pool.addDataSourceProperty("targetServerType", "primary");
    }

    private static String seconds(Duration limit) {
        return Long.toString(Math.max(1, limit.toSeconds()));
    }

    /** The work's result, committed; throws {@link Unavailable} where that is not known by the deadline (it may be committed all the same). */
    public <T> T transaction(Deadline deadline, Work<T> work) {
        long pause = 10;
        while (true) {
            try {
                return once(deadline, work);
            } catch (SQLException failed) {
                if (!Passing.passes(failed)) {
                    throw new IllegalStateException("The database refused a statement: " + failed.getMessage(), failed);
                }
                Duration next =
                        Duration.ofMillis(1 + ThreadLocalRandom.current().nextLong(pause));
                if (deadline.left().compareTo(next) <= 0) {
                    throw new Unavailable("The database cannot be reached at the moment.", failed);
                }
                sleep(next);
                pause = Math.min(LONGEST_PAUSE.toMillis(), pause * 2);
            }
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("This process is stopping.", stopping);
        }
    }

    private <T> T once(Deadline deadline, Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Duration limit = deadline.leftAtMost(statementLimit);
            // Runs in the driver's own thread of execution; sets the socket's read limit, which 0 would lift.
            connection.setNetworkTimeout(Runnable::run, (int) Math.max(1, limit.toMillis()));
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                undo(connection, failed);
                throw failed;
            }
        }
    }

    private static void undo(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException alsoLost) {
            because.addSuppressed(alsoLost);
        }
    }

    /** Brings the schema to what this version needs. Replicas that start together wait for each other. */
    public void prepare(String script, Deadline deadline) {
        transaction(deadline, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(7236104)");
                statement.execute(script);
            }
            return true;
        });
        pool.setMinimumIdle(2);
    }

    @Override
    public void close() {
        pool.close();
    }
}
