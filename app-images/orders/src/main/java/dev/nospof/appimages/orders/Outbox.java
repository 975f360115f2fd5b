package dev.nospof.appimages.orders;

import dev.nospof.appimages.base.database.Database;
import dev.nospof.appimages.base.database.Rows;
import dev.nospof.appimages.base.http.Json;
import dev.nospof.appimages.base.integrity.Sealed;
import dev.nospof.appimages.base.time.Deadline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The queue, in PostgreSQL: messages are leased, never removed before their order is finished. Whoever dies with a lease loses it when
 * it runs out, and the message is handed out again: at least once. The attempt's number tells who holds it now; whoever held it before
 * can no longer finish, postpone or set aside what is another's.
 *
 * <p>All its times are the database server's own, so that replicas whose clocks differ agree. Where that clock is set back, messages
 * that seem to be due later than any can be are due at once; where it jumps ahead, leases end early, which the keys make harmless.
 */
final class Outbox {
    /** A message, how often it was handed out (1 the first time), sealed as it was written, and whether its goods are set aside. */
    record Leased(String orderId, Sealed message, int attempt, boolean setAside) {}

    /** Which messages are wanted. */
    enum Wanted {
        ANY,
        /** Those whose goods are not set aside yet. */
        WITHOUT_GOODS
    }

    /** How many wait, and how long the first of them has waited. */
    record Length(long messages, double oldestSeconds, long damaged) {}

    private final Database database;
    private final Duration lease;
    private final Duration furthestAhead;

    /** No message is ever due later than the furthest ahead. */
    Outbox(Database database, Duration lease, Duration furthestAhead) {
        this.database = database;
        this.lease = lease;
        this.furthestAhead = furthestAhead;
    }

    List<Leased> lease(Wanted wanted, int most, Deadline deadline) {
        String sql =
                "UPDATE outbox SET attempts = attempts + 1, due_at = now() + ? * interval '1 millisecond' WHERE order_id IN"
                        + " (SELECT order_id FROM outbox WHERE due_at NOT BETWEEN now() AND now() + ? * interval '1 millisecond' AND NOT damaged"
                        + (wanted == Wanted.WITHOUT_GOODS ? " AND NOT set_aside" : "")
                        + " ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)"
                        + " RETURNING order_id, message, checksum, attempts, set_aside";
        return database.transaction(deadline, connection -> {
            List<Leased> leased = new ArrayList<>();
            try (PreparedStatement statement =
                            Rows.prepare(connection, sql, lease.toMillis(), furthestAhead.toMillis(), most);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Sealed message = new Sealed(rows.getString(2), rows.getString(3));
                    leased.add(new Leased(rows.getString(1), message, rows.getInt(4), rows.getBoolean(5)));
                }
            }
            return leased;
        });
    }

    /**
     * The order has come to its end, and its message goes, in one transaction. False, and nothing is changed, where the message has been
     * handed out again meanwhile: whoever holds it now finishes it.
     */
    boolean finish(Leased leased, String state, Deadline deadline) {
        String sql = "WITH gone AS (DELETE FROM outbox WHERE order_id = ? AND attempts = ? RETURNING order_id)"
                + " UPDATE orders SET state = CASE state WHEN 'accepted' THEN ? ELSE state END,"
                + " finished_at = coalesce(finished_at, now()) FROM gone WHERE id = gone.order_id";
        return database.transaction(
                deadline, connection -> Rows.update(connection, sql, leased.orderId(), leased.attempt(), state) == 1);
    }

    /** The order's goods are set aside and its payment has to wait; the message is due again at once, for whoever can pay. */
    void goodsAreSetAside(Leased leased, Deadline deadline) {
        String sql = "UPDATE outbox SET set_aside = true, due_at = now() WHERE order_id = ? AND attempts = ?";
        database.transaction(deadline, connection -> Rows.update(connection, sql, leased.orderId(), leased.attempt()));
    }

    /** Not this time; due again after the pause. */
    void postpone(Leased leased, Duration pause, Deadline deadline) {
        String sql =
                "UPDATE outbox SET due_at = now() + ? * interval '1 millisecond' WHERE order_id = ? AND attempts = ?";
        database.transaction(
                deadline,
                connection -> Rows.update(connection, sql, pause.toMillis(), leased.orderId(), leased.attempt()));
    }

    /**
     * Writes a damaged message anew from its order's record, which has a checksum of its own; due at once.
     *
     * @throws Sealed.Damaged if the record is damaged, too
     */
    void mend(Leased leased, Deadline deadline) {
        database.transaction(deadline, connection -> {
            NewOrder order = record(connection, leased.orderId());
            Sealed message = Sealed.of(Json.write(new Message(leased.orderId(), order, Map.of())));
            return Rows.update(
                    connection,
                    "UPDATE outbox SET message = ?, checksum = ?, due_at = now() WHERE order_id = ? AND attempts = ?",
                    message.text(),
                    message.checksum(),
                    leased.orderId(),
                    leased.attempt());
        });
    }

    private static NewOrder record(Connection connection, String orderId) throws SQLException {
        String select = "SELECT record, checksum FROM orders WHERE id = ?";
        try (PreparedStatement statement = Rows.prepare(connection, select, orderId);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Json.read(new Sealed(row.getString(1), row.getString(2)).open(), NewOrder.class);
        }
    }

    /** Sets a message aside that cannot be mended, for a person to look at. */
    void setAside(Leased leased, Deadline deadline) {
        String sql = "UPDATE outbox SET damaged = true WHERE order_id = ? AND attempts = ?";
        database.transaction(deadline, connection -> Rows.update(connection, sql, leased.orderId(), leased.attempt()));
    }

    Length length(Deadline deadline) {
        String sql =
                "SELECT count(*) FILTER (WHERE NOT damaged), coalesce(extract(epoch FROM now() - min(queued_at) FILTER (WHERE NOT damaged)), 0),"
                        + " count(*) FILTER (WHERE damaged) FROM outbox";
        return database.transaction(deadline, connection -> {
            try (PreparedStatement statement = Rows.prepare(connection, sql);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new Length(row.getLong(1), row.getDouble(2), row.getLong(3));
            }
        });
    }
}
