package dev.nospof.tests.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.appimages.base.integrity.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that the shop and the provider have written down, by order, read from the outside and with its checksums verified.
 *
 * @param charges the state of the charge in payments' book
 * @param ledger what the shop's account in payments' ledger was given, in cents
 * @param ledgerSum of both sides of that ledger
 * @param paid every payment in the provider's own file, in cents
 * @param available what inventory says is left, by sku
 */
record Books(
        Map<String, Order> orders,
        Map<String, String> charges,
        Map<String, Long> ledger,
        long ledgerSum,
        Map<String, List<Long>> paid,
        Map<String, Reservation> reservations,
        Map<String, Long> available) {
    /** An order in orders' book. */
    record Order(String key, String state, long cents, SortedMap<String, Integer> goods) {
        Order {
            goods = new TreeMap<>(goods);
        }
    }

    /** What inventory decided for an order. */
    record Reservation(String state, SortedMap<String, Integer> goods) {
        Reservation {
            goods = new TreeMap<>(goods);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    Books {
        orders = new TreeMap<>(orders);
        charges = new TreeMap<>(charges);
        ledger = new TreeMap<>(ledger);
        paid = new TreeMap<>(paid);
        reservations = new TreeMap<>(reservations);
        available = new TreeMap<>(available);
    }

    static Books of(Shop shop) {
        try (Connection orders = shop.postgres.connect("orders");
                Connection payments = shop.postgres.connect("payments");
                Connection inventory = shop.postgres.connect("inventory")) {
            return new Books(
                    map(orders, "SELECT id, key, state, record, checksum FROM orders", row -> {
                        JsonNode record = open(row.getString(4), row.getString(5));
                        return new Order(row.getString(2), row.getString(3), cents(record), goods(record));
                    }),
                    map(payments, "SELECT key, state FROM charges", row -> row.getString(2)),
                    map(payments, "SELECT key, cents FROM ledger WHERE account = 'shop'", row -> row.getLong(2)),
                    shop.postgres.number("payments", "SELECT coalesce(sum(cents), 0) FROM ledger"),
                    payments(shop.ledger),
                    map(inventory, "SELECT order_id, state, goods, checksum FROM reservations", row -> {
                        SortedMap<String, Integer> goods = new TreeMap<>();
                        open(row.getString(3), row.getString(4))
                                .get("bySku")
                                .properties()
                                .forEach(item ->
                                        goods.put(item.getKey(), item.getValue().asInt()));
                        return new Reservation(row.getString(2), goods);
                    }),
                    map(inventory, "SELECT sku, available FROM stock", row -> row.getLong(2)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> Map<String, T> map(Connection connection, String query, Reading<T> value) throws SQLException {
        Map<String, T> all = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.put(rows.getString(1), value.of(rows));
            }
        }
        return all;
    }

    private static JsonNode open(String text, String checksum) {
        try {
            return JSON.readTree(new Sealed(text, checksum).open());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private static long cents(JsonNode record) {
        long sum = 0;
        for (JsonNode item : record.get("items")) {
            sum += item.get("quantity").asLong() * item.get("unitCents").asLong();
        }
        return sum;
    }

    private static SortedMap<String, Integer> goods(JsonNode record) {
        SortedMap<String, Integer> goods = new TreeMap<>();
        record.get("items")
                .forEach(item -> goods.merge(
                        item.get("sku").asText(), item.get("quantity").asInt(), Integer::sum));
        return goods;
    }

    /** The provider's file: checksum, key, order, cents, reference. */
    static Map<String, List<Long>> payments(Path ledger) {
        Map<String, List<Long>> paid = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(ledger)) {
                String[] fields = line.split(" ", -1);
                paid.computeIfAbsent(fields[2], order -> new ArrayList<>()).add(Long.parseLong(fields[3]));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return paid;
    }
}
