package dev.nospof.appimages.orders;

import dev.nospof.appimages.base.http.BadRequest;
import java.util.List;

/** What the caller orders. Prices are the caller's: the storefront has the catalogue. */
public record NewOrder(List<Item> items, String currency) {
    /** So many of one kind, at a price each. */
    public record Item(String sku, int quantity, long unitCents) {
        public Item {
            if (!sku.matches("[a-z0-9-]{1,40}")) {
                throw new BadRequest("sku is '" + sku + "', needs 1 to 40 lower-case letters, digits or dashes.");
            }
            if (quantity < 1 || quantity > 1000) {
                throw new BadRequest("quantity of " + sku + " is " + quantity + ", needs 1 to 1000.");
            }
            if (unitCents < 1 || unitCents > 1_000_000) {
                throw new BadRequest("unitCents of " + sku + " is " + unitCents + ", needs 1 to 1000000.");
            }
        }
    }

    public NewOrder {
        if (items.isEmpty() || items.size() > 50) {
            throw new BadRequest("items has " + items.size() + " entries, needs 1 to 50.");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new BadRequest("currency is '" + currency + "', needs three capital letters (ISO 4217).");
        }
        items = List.copyOf(items);
        if (total(items) > 100_000_000) {
            throw new BadRequest("The order's total is " + total(items) + " cents, at most 100000000 can be charged.");
        }
    }

    private static long total(List<Item> items) {
        return items.stream()
                .mapToLong(item -> item.quantity() * item.unitCents())
                .sum();
    }

    long totalCents() {
        return total(items);
    }
}
