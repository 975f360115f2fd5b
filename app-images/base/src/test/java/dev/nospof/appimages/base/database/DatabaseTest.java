package dev.nospof.appimages.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.base.config.SettingsTestAccess;
import dev.nospof.appimages.base.http.Unavailable;
import dev.nospof.appimages.base.telemetry.Telemetry;
import dev.nospof.appimages.base.time.Deadline;
import dev.nospof.appimages.testkit.CutProxy;
import dev.nospof.appimages.testkit.TemporaryPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    @AutoClose
    private static TemporaryPostgres postgres;

    private CutProxy line;
    private Telemetry telemetry;
    private Database database;

    @BeforeAll
    static void start() {
        postgres = TemporaryPostgres.start();
        postgres.execute("postgres", "CREATE TABLE notes (text text PRIMARY KEY)");
    }

    @BeforeEach
    void open() {
        line = new CutProxy(postgres.port());
        Map<String, String> environment = TemporaryPostgres.environment("postgres", line.port());
        telemetry = new Telemetry("test", SettingsTestAccess.with(environment));
        database = new Database(SettingsTestAccess.with(environment), telemetry);
    }

    @AfterEach
    void close() {
        database.close();
        telemetry.close();
        line.close();
    }

    private static int write(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("INSERT INTO notes VALUES ('" + text + "') ON CONFLICT DO NOTHING");
        }
    }

    private static long written(String text) {
        return postgres.number("postgres", "SELECT count(*) FROM notes WHERE text = '" + text + "'");
    }

    private static Deadline in(int seconds) {
        return Deadline.in(Duration.ofSeconds(seconds));
    }

    @Test
    void commitsWhatTheWorkHasWritten() {
        assertThat(database.<Integer>transaction(in(10), connection -> write(connection, "one")))
                .isEqualTo(1);
        assertThat(written("one")).isEqualTo(1);
    }

    @Test
    void takesBackWhatAFailedWorkHasWritten() {
        assertThatThrownBy(() -> database.transaction(in(10), connection -> {
                    write(connection, "two");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(written("two")).isZero();
    }

    @Test
    void waitsForADatabaseThatIsRestartedAndGoesOn() {
        database.<Integer>transaction(in(10), connection -> write(connection, "before"));
        postgres.stop();
        CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(
                () -> database.transaction(in(60), connection -> write(connection, "meanwhile")));
        postgres.restart();
        assertThat(writing.join()).isEqualTo(1);
        assertThat(written("before")).isEqualTo(1);
        assertThat(written("meanwhile")).isEqualTo(1);
    }

    @Test
    void givesUpAtTheDeadlineWhileTheNetworkIsSilent() {
        database.<Integer>transaction(in(10), connection -> write(connection, "warm"));
        line.cut();
        assertThatThrownBy(() -> database.transaction(in(1), connection -> write(connection, "never")))
                .isInstanceOf(Unavailable.class)
                .hasMessage("The database cannot be reached at the moment.");
        line.heal();
        assertThat(database.<Integer>transaction(in(30), connection -> write(connection, "healed")))
                .isEqualTo(1);
    }

    @Test
    void doesNotRepeatAStatementThatIsWrong() {
        assertThatThrownBy(() -> database.transaction(in(30), connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute("SELECT nothing FROM nowhere");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The database refused a statement");
    }
}
