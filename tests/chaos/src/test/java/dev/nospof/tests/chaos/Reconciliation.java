package dev.nospof.tests.chaos;

import dev.nospof.tests.chaos.Books.Order;
import dev.nospof.tests.chaos.Books.Reservation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All books held against each other and against what callers were promised.
 *
 * @param states how many orders ended how
 * @param wrong how often each promise was broken; empty where all were kept
 */
record Reconciliation(
        int acknowledged, int accepted, SortedMap<String, Integer> states, SortedMap<String, Integer> wrong) {
    static final String LOST = "lost";
    static final String CHARGED_TWICE = "double-charged";
    static final String UNFINISHED = "unfinished";
    static final String UNPAID = "completed and unpaid";
    static final String OVERCHARGED = "paid and not completed";
    static final String WRONG_AMOUNT = "paid another amount";
    static final String CHARGE_DIFFERS = "payments' book differs";
    static final String LEDGER_DIFFERS = "payments' ledger differs";
    static final String RESERVATION_DIFFERS = "inventory's book differs";
    static final String STOCK_DIFFERS = "stock does not add up";

    /** What an order's state says of its charge and of its goods. */
    private static final Map<String, String> CHARGE =
            Map.of("completed", "charged", "declined", "declined", "out-of-stock", "none", "accepted", "none");

    private static final Map<String, String> GOODS =
            Map.of("completed", "reserved", "declined", "released", "out-of-stock", "refused", "accepted", "none");

    private static final Reservation NONE = new Reservation("none", new TreeMap<>());

    Reconciliation {
        states = new TreeMap<>(states);
        wrong = new TreeMap<>(wrong);
    }

    /** Compares; {@code filled} is what the shelves held before the first order. */
    static Reconciliation of(Books books, Set<String> acknowledged, Map<String, Long> filled) {
        SortedMap<String, Integer> wrong = new TreeMap<>();
        SortedMap<String, Integer> states = new TreeMap<>();
        Set<String> keys = new HashSet<>();
        books.orders().forEach((id, order) -> {
            keys.add(order.key());
            count(states, order.state(), true);
            payment(wrong, order, books.paid().getOrDefault(id, List.of()));
            String charge = books.charges().getOrDefault(id, "none");
            count(wrong, CHARGE_DIFFERS, !charge.equals(CHARGE.get(order.state())));
            long due = order.state().equals("completed") ? order.cents() : 0;
            count(wrong, LEDGER_DIFFERS, books.ledger().getOrDefault(id, 0L) != due);
            goods(wrong, order, books.reservations().getOrDefault(id, NONE));
        });
        acknowledged.forEach(key -> count(wrong, LOST, !keys.contains(key)));
        strangers(wrong, books);
        stock(wrong, books, filled);
        count(wrong, LEDGER_DIFFERS, books.ledgerSum() != 0);
        return new Reconciliation(acknowledged.size(), books.orders().size(), states, wrong);
    }

    private static void payment(Map<String, Integer> wrong, Order order, List<Long> paid) {
        boolean completed = order.state().equals("completed");
        count(wrong, UNFINISHED, order.state().equals("accepted"));
        count(wrong, CHARGED_TWICE, paid.size() > 1);
        count(wrong, UNPAID, completed && paid.isEmpty());
        count(wrong, OVERCHARGED, !completed && !paid.isEmpty());
        count(wrong, WRONG_AMOUNT, paid.stream().anyMatch(cents -> cents != order.cents()));
    }

    private static void goods(Map<String, Integer> wrong, Order order, Reservation reservation) {
        boolean same = reservation.state().equals("none") || reservation.goods().equals(order.goods());
        count(wrong, RESERVATION_DIFFERS, !same || !reservation.state().equals(GOODS.get(order.state())));
    }

    /** What is in another's book and in no order's. */
    private static void strangers(Map<String, Integer> wrong, Books books) {
        books.paid().forEach((order, paid) -> {
            count(wrong, OVERCHARGED, !books.orders().containsKey(order));
            count(wrong, CHARGED_TWICE, !books.orders().containsKey(order) && paid.size() > 1);
        });
        books.charges()
                .keySet()
                .forEach(order -> count(wrong, CHARGE_DIFFERS, !books.orders().containsKey(order)));
        books.reservations()
                .keySet()
                .forEach(order ->
                        count(wrong, RESERVATION_DIFFERS, !books.orders().containsKey(order)));
    }

    private static void stock(Map<String, Integer> wrong, Books books, Map<String, Long> filled) {
        Map<String, Long> left = new TreeMap<>(filled);
        books.reservations().values().stream()
                .filter(reservation -> reservation.state().equals("reserved"))
                .forEach(reservation ->
                        reservation.goods().forEach((sku, quantity) -> left.merge(sku, (long) -quantity, Long::sum)));
        left.forEach((sku, wanted) ->
                count(wrong, STOCK_DIFFERS, !wanted.equals(books.available().get(sku))));
    }

    private static void count(Map<String, Integer> counts, String what, boolean so) {
        if (so) {
            counts.merge(what, 1, Integer::sum);
        }
    }

    int times(String what) {
        return wrong.getOrDefault(what, 0);
    }

    @Override
    public String toString() {
        return "acknowledged %d, accepted %d, %s, lost %d, double-charged %d, wrong in any other way %d%s"
                .formatted(
                        acknowledged,
                        accepted,
                        states,
                        times(LOST),
                        times(CHARGED_TWICE),
                        wrong.values().stream().mapToInt(Integer::intValue).sum() - times(LOST) - times(CHARGED_TWICE),
                        wrong.isEmpty() ? "" : " " + wrong);
    }
}
