package dev.nospof.appimages.inventory;

import dev.nospof.appimages.base.database.Database;
import dev.nospof.appimages.base.database.Rows;
import dev.nospof.appimages.base.http.Json;
import dev.nospof.appimages.base.integrity.Sealed;
import dev.nospof.appimages.base.time.Deadline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The goods, in PostgreSQL. An order's goods are set aside all or none, once however often it is asked, and never more than are there.
 *
 * <p>What was decided for an order is written down and final. A request that arrives late, after its caller has given up and somebody
 * else has brought the order to its end, changes nothing any more.
 *
 * <p>Every transaction takes the order's row first, then the goods' rows by name: none can wait for each other in a circle.
 */
final class Store {
    private final Database database;

    Store(Database database) {
        this.database = database;
    }

    /** An order's goods as they are stored. */
    record Goods(SortedMap<String, Integer> bySku) {
        Goods {
            bySku = new TreeMap<>(bySku);
        }
    }

    /** Fills an empty store; goods that are known already keep their count. */
    void stock(List<String> skus, int each, Deadline deadline) {
        database.transaction(deadline, connection -> {
            for (String sku : skus) {
                Rows.update(connection, "INSERT INTO stock VALUES (?, ?) ON CONFLICT DO NOTHING", sku, each);
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

    /** Sets the goods aside, or tells what was decided for the order before. */
    Reservation reserve(Wanted wanted, Deadline deadline) {
        Goods goods = new Goods(wanted.bySku());
        return database.transaction(deadline, connection -> {
            if (!enter(connection, wanted.orderId(), goods, "reserved")) {
                return before(connection, wanted.orderId(), goods);
            }
            Savepoint untouched = connection.setSavepoint();
            if (takeAll(connection, goods)) {
                return Reservation.RESERVED;
            }
            connection.rollback(untouched);
            become(connection, wanted.orderId(), "refused");
            return Reservation.REFUSED;
        });
    }

    private static Reservation before(Connection connection, String order, Goods wanted) throws SQLException {
        Known known = known(connection, order);
        return switch (known.state()) {
            case "refused" -> Reservation.REFUSED;
            case "released" -> Reservation.RELEASED;
            default -> known.goods().equals(wanted) ? Reservation.RESERVED : Reservation.MISMATCH;
        };
    }

    private static boolean takeAll(Connection connection, Goods goods) throws SQLException {
        String take = "UPDATE stock SET available = available - ? WHERE sku = ? AND available >= ?";
        for (Map.Entry<String, Integer> item : goods.bySku().entrySet()) {
            if (Rows.update(connection, take, item.getValue(), item.getKey(), item.getValue()) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Puts an order's goods back, once. Where none were set aside yet, none ever will be for this order. */
    void release(String order, Deadline deadline) {
        database.transaction(deadline, connection -> {
            if (enter(connection, order, new Goods(new TreeMap<>()), "released")) {
                return false;
            }
            Known known = known(connection, order);
            if (!known.state().equals("reserved")) {
                return false;
            }
            for (Map.Entry<String, Integer> item : known.goods().bySku().entrySet()) {
                Rows.update(
                        connection,
                        "UPDATE stock SET available = available + ? WHERE sku = ?",
                        item.getValue(),
                        item.getKey());
            }
            become(connection, order, "released");
            return true;
        });
    }

    /** An order's row, locked. */
    private record Known(String state, Goods goods) {}

    private static Known known(Connection connection, String order) throws SQLException {
        String select = "SELECT state, goods, checksum FROM reservations WHERE order_id = ? FOR UPDATE";
        try (PreparedStatement statement = Rows.prepare(connection, select, order);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("The reservation of " + order + " was there a moment ago.");
            }
            return new Known(
                    row.getString(1), Json.read(new Sealed(row.getString(2), row.getString(3)).open(), Goods.class));
        }
    }

    /** False where the order has a row already; waits for whoever is writing it. */
    private static boolean enter(Connection connection, String order, Goods goods, String state) throws SQLException {
        Sealed sealed = Sealed.of(Json.write(goods));
        String insert = "INSERT INTO reservations VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
        return Rows.update(connection, insert, order, sealed.text(), sealed.checksum(), state) == 1;
    }

    private static void become(Connection connection, String order, String state) throws SQLException {
        Rows.update(connection, "UPDATE reservations SET state = ? WHERE order_id = ?", state, order);
    }
}
