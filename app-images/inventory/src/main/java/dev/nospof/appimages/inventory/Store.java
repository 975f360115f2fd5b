package dev.nospof.appimages.inventory;

import dev.nospof.appimages.base.database.Database;
import dev.nospof.appimages.base.time.Deadline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The goods, in PostgreSQL. An order's goods are set aside all or none, once however often it is asked, and never more than are there.
 */
final class Store {
    private final Database database;

    Store(Database database) {
        this.database = database;
    }

    /** Fills an empty store; goods that are known already keep their count. */
    void stock(List<String> skus, int each, Deadline deadline) {
        database.transaction(deadline, connection -> {
            for (String sku : skus) {
                update(connection, "INSERT INTO stock VALUES (?, ?) ON CONFLICT DO NOTHING", sku, each);
            }
            return true;
        });
    }

    SortedMap<String, Long> available(Deadline deadline) {
        return database.transaction(deadline, connection -> {
            SortedMap<String, Long> stock = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT sku, available FROM stock");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stock.put(rows.getString(1), rows.getLong(2));
                }
            }
            return stock;
        });
    }

    /** Sets the goods aside. False, and nothing is set aside, where there are not enough, or where they were released before. */
    boolean reserve(Wanted wanted, Deadline deadline) {
        return database.transaction(deadline, connection -> {
            for (Map.Entry<String, Integer> item : wanted.bySku().entrySet()) {
                if (!reserve(connection, wanted.orderId(), item.getKey(), item.getValue())) {
                    connection.rollback();
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean reserve(Connection connection, String order, String sku, int quantity) throws SQLException {
        // The stock's row is locked first: it makes two tries for the same order wait for each other.
        if (update(connection, "UPDATE stock SET available = available WHERE sku = ?", sku) == 0) {
            return false;
        }
        try (PreparedStatement select =
                prepare(connection, "SELECT released FROM reservations WHERE order_id = ? AND sku = ?", order, sku)) {
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    return !rows.getBoolean(1);
                }
            }
        }
        return update(
                                connection,
                                "UPDATE stock SET available = available - ? WHERE sku = ? AND available >= ?",
                                quantity,
                                sku,
                                quantity)
                        == 1
                && update(connection, "INSERT INTO reservations VALUES (?, ?, ?)", order, sku, quantity) == 1;
    }

    /** Puts an order's goods back, once. */
    void release(String order, Deadline deadline) {
        database.transaction(
                deadline,
                connection -> update(
                        connection,
                        "WITH back AS (UPDATE reservations SET released = true WHERE order_id = ? AND NOT released RETURNING sku, quantity)"
                                + " UPDATE stock SET available = available + back.quantity FROM back WHERE stock.sku = back.sku",
                        order));
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        return statement;
    }
}
