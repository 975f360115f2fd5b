package dev.nospof.appimages.inventory;

import dev.nospof.appimages.base.http.BadRequest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one order wants to be set aside. */
public record Wanted(String orderId, List<Item> items) {
    /** What an order's id looks like. */
    static final String ORDER = "[A-Za-z0-9-]{8,64}";

    /** So many of one kind. */
    public record Item(String sku, int quantity) {
        public Item {
            if (!sku.matches("[a-z0-9-]{1,40}")) {
                throw new BadRequest("sku is '" + sku + "', needs 1 to 40 lower-case letters, digits or dashes.");
            }
            if (quantity < 1 || quantity > 1000) {
                throw new BadRequest("quantity of " + sku + " is " + quantity + ", needs 1 to 1000.");
            }
        }
    }

    public Wanted {
        if (!orderId.matches(ORDER)) {
            throw new BadRequest("orderId is '" + orderId + "', needs 8 to 64 letters, digits or dashes.");
        }
        if (items.isEmpty() || items.size() > 50) {
            throw new BadRequest("items has " + items.size() + " entries, needs 1 to 50.");
        }
        items = List.copyOf(items);
    }

    /** By sku, and in its order: transactions that lock rows in one order cannot deadlock. */
    SortedMap<String, Integer> bySku() {
        SortedMap<String, Integer> sums = new TreeMap<>();
        items.forEach(item -> sums.merge(item.sku(), item.quantity(), Integer::sum));
        return sums;
    }
}
