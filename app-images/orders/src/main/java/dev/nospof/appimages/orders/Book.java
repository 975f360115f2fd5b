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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The orders, in PostgreSQL. An order that was accepted is there with its message in the outbox, or neither is. */
final class Book {
    private final Database database;

    Book(Database database) {
        this.database = database;
    }

    /** The order for this key, new or as it was accepted before; empty where the key belongs to another order. */
    Optional<Order> accept(String key, NewOrder wanted, Map<String, String> trace, Deadline deadline) {
        String id = UUID.randomUUID().toString();
        Sealed record = Sealed.of(Json.write(wanted));
        Sealed message = Sealed.of(Json.write(new Message(id, wanted, trace)));
        return database.transaction(deadline, connection -> {
            String order =
                    "INSERT INTO orders (id, key, record, checksum, state) VALUES (?, ?, ?, ?, 'accepted') ON CONFLICT (key) DO NOTHING";
            if (Rows.update(connection, order, id, key, record.text(), record.checksum()) == 0) {
                return find(connection, "key", key)
                        .filter(before -> before.order().equals(wanted));
            }
            Rows.update(
                    connection,
                    "INSERT INTO outbox (order_id, message, checksum) VALUES (?, ?, ?)",
                    id,
                    message.text(),
                    message.checksum());
            return Optional.of(new Order(id, "accepted", wanted));
        });
    }

    /** The order with this id; throws {@link Sealed.Damaged} where its record is not the one that was written. */
    Optional<Order> find(String id, Deadline deadline) {
        return database.transaction(deadline, connection -> find(connection, "id", id));
    }

    private static Optional<Order> find(Connection connection, String column, String value) throws SQLException {
        String select = "SELECT id, state, record, checksum FROM orders WHERE " + column + " = ?";
        try (PreparedStatement statement = Rows.prepare(connection, select, value);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            NewOrder record = Json.read(new Sealed(row.getString(3), row.getString(4)).open(), NewOrder.class);
            return Optional.of(new Order(row.getString(1), row.getString(2), record));
        }
    }
}
