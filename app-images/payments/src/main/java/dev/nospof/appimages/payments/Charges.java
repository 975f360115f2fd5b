package dev.nospof.appimages.payments;

import dev.nospof.appimages.base.database.Database;
import dev.nospof.appimages.base.database.Rows;
import dev.nospof.appimages.base.integrity.Sealed;
import dev.nospof.appimages.base.time.Deadline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The service's own book of charges.
 *
 * <p>A key is begun by one caller at a time. If that one dies, the next takes over when the lease has run out, and asks the provider
 * with the same key, which the provider charges once. No transaction is open while the provider is asked.
 */
final class Charges {
    private static final String SETTLE =
            "UPDATE charges SET state = ?, reference = ? WHERE key = ? AND state = 'begun'";

    private final Database database;
    private final Duration lease;

    Charges(Database database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    Charge begin(String key, String request, Deadline deadline) {
        return database.transaction(deadline, connection -> {
            Sealed sealed = Sealed.of(request);
            String claim = "INSERT INTO charges (key, request, checksum, state, leased_until)"
                    + " VALUES (?, ?, ?, 'begun', now() + ? * interval '1 millisecond') ON CONFLICT DO NOTHING";
            if (Rows.update(connection, claim, key, sealed.text(), sealed.checksum(), lease.toMillis()) == 1) {
                return Charge.MINE;
            }
            return again(connection, key, request);
        });
    }

    private Charge again(Connection connection, String key, String request) throws SQLException {
        // A lease that ends later than any could is from before the server's clock was set back: it has ended, too.
        String select =
                "SELECT request, checksum, state, leased_until NOT BETWEEN now() AND now() + ? * interval '1 millisecond'"
                        + " FROM charges WHERE key = ? FOR UPDATE";
        try (PreparedStatement statement = Rows.prepare(connection, select, 2 * lease.toMillis(), key);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                // Its insert was rolled back between our two statements; the caller asks again.
                return Charge.UNDER_WAY;
            }
            if (!new Sealed(row.getString(1), row.getString(2)).open().equals(request)) {
                return Charge.MISMATCH;
            }
            return switch (row.getString(3)) {
                case "charged" -> Charge.CHARGED;
                case "declined" -> Charge.DECLINED;
                default -> row.getBoolean(4) ? takeOver(connection, key) : Charge.UNDER_WAY;
            };
        }
    }

    private Charge takeOver(Connection connection, String key) throws SQLException {
        Rows.update(
                connection,
                "UPDATE charges SET leased_until = now() + ? * interval '1 millisecond' WHERE key = ?",
                lease.toMillis(),
                key);
        return Charge.MINE;
    }

    /** Writes down what the provider said, with both sides of the ledger; again changes nothing. */
    void charged(String key, ChargeRequest request, String reference, Deadline deadline) {
        String sql = "WITH settled AS (" + SETTLE + " RETURNING key)"
                + " INSERT INTO ledger (key, account, cents) SELECT key, account, cents FROM settled,"
                + " (VALUES ('customer', ?::bigint), ('shop', ?::bigint)) AS sides (account, cents)";
        database.transaction(
                deadline,
                connection ->
                        Rows.update(connection, sql, "charged", reference, key, -request.cents(), request.cents()));
    }

    void declined(String key, Deadline deadline) {
        database.transaction(deadline, connection -> Rows.update(connection, SETTLE, "declined", "", key));
    }

    /** Gives a charge free again whose outcome the provider could not tell; the next caller need not wait for the lease. */
    void unfinished(String key, Deadline deadline) {
        database.transaction(
                deadline,
                connection -> Rows.update(
                        connection, "UPDATE charges SET leased_until = now() WHERE key = ? AND state = 'begun'", key));
    }
}
