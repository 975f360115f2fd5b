package dev.nospof.tests.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is ordered: so many orders, each under a key of its own, and every tenth of them sent twice at the same moment, as by a double
 * click. Most are of tea; one in twenty is declined by the provider (its total ends in 13 cents), one in ten is of olives, of which there
 * are enough for half of those.
 */
record Mix(List<Wish> orders) {
    /** One order as a caller sends it. */
    record Wish(String key, String items) {}

    Mix {
        orders = List.copyOf(orders);
    }

    static Mix of(int orders) {
        List<Wish> wishes = new ArrayList<>();
        for (int each = 0; each < orders; each++) {
            wishes.add(new Wish(UUID.randomUUID().toString(), items(each)));
        }
        return new Mix(wishes);
    }

    private static String items(int each) {
        return switch (each % 20) {
            case 0 -> "{\"items\": {\"cheese\": 17}}";
            case 5, 15 -> "{\"items\": {\"olives\": 2}}";
            case 10 -> "{\"items\": {\"apple\": 1, \"bread\": 2, \"tea\": 1}}";
            default -> "{\"items\": {\"tea\": 2}}";
        };
    }

    /** What the shelves are filled with before. */
    Map<String, Long> stock() {
        long plenty = 1000L * orders.size();
        return Map.of("apple", plenty, "bread", plenty, "cheese", plenty, "olives", orders.size() / 10L, "tea", plenty);
    }

    int sends() {
        return orders.size() + orders.size() / 10;
    }

    /** The order of a send: the eleventh send of eleven repeats the tenth. */
    Wish sent(int send) {
        return orders.get(Math.min(orders.size() - 1, send / 11 * 10 + Math.min(send % 11, 9)));
    }
}
