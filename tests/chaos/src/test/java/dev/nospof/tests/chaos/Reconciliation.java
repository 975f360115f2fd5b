package dev.nospof.tests.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the books say, compared with what callers were promised and with what the provider was paid.
 *
 * @param lost orders that were acknowledged and are not in the orders' book
 * @param chargedTwice orders that the provider was paid for more than once
 * @param unpaid orders that are completed without a payment
 * @param overcharged orders that were paid for and are not completed
 */
record Reconciliation(
        int acknowledged, int accepted, int completed, int lost, int chargedTwice, int unpaid, int overcharged) {
    static Reconciliation of(Shop shop, Set<String> acknowledged) {
        Set<String> keys = new HashSet<>();
        Set<String> completed = new HashSet<>();
        try (Connection connection = shop.postgres.connect("orders");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key, id, state FROM orders")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
                if (rows.getString(3).equals("completed")) {
                    completed.add(rows.getString(2));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return of(acknowledged, keys, completed, payments(shop.ledger));
    }

    static Reconciliation of(
            Set<String> acknowledged, Set<String> keys, Set<String> completed, Map<String, Integer> paid) {
        return new Reconciliation(
                acknowledged.size(),
                keys.size(),
                completed.size(),
                (int) acknowledged.stream().filter(key -> !keys.contains(key)).count(),
                (int) paid.values().stream().filter(times -> times > 1).count(),
                (int) completed.stream()
                        .filter(order -> !paid.containsKey(order))
                        .count(),
                (int) paid.keySet().stream()
                        .filter(order -> !completed.contains(order))
                        .count());
    }

    /** How often the provider was paid, by order: its own file, read from the outside. */
    static Map<String, Integer> payments(Path ledger) {
        Map<String, Integer> paid = new HashMap<>();
        try {
            Files.readAllLines(ledger).forEach(line -> paid.merge(line.split(" ", -1)[2], 1, Integer::sum));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return paid;
    }

    @Override
    public String toString() {
        return "acknowledged %d, accepted %d, completed %d, lost %d, double-charged %d, unpaid %d, paid without completion %d"
                .formatted(acknowledged, accepted, completed, lost, chargedTwice, unpaid, overcharged);
    }
}
