package dev.nospof.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.tests.chaos.Books.Order;
import dev.nospof.tests.chaos.Books.Reservation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker itself: books that agree, and one entry changed at a time. */
class ReconciliationTest {
    private static final SortedMap<String, Integer> TEA = new TreeMap<>(Map.of("tea", 2));
    private static final Map<String, Long> FILLED = Map.of("tea", 10L);
    private static final Books GOOD = new Books(
            Map.of(
                    "a", new Order("key-a", "completed", 1150, TEA),
                    "b", new Order("key-b", "declined", 1150, TEA),
                    "c", new Order("key-c", "out-of-stock", 1150, TEA)),
            Map.of("a", "charged", "b", "declined"),
            Map.of("a", 1150L),
            0,
            Map.of("a", List.of(1150L)),
            Map.of(
                    "a", new Reservation("reserved", TEA),
                    "b", new Reservation("released", TEA),
                    "c", new Reservation("refused", TEA)),
            Map.of("tea", 8L));

    private static Reconciliation reconciled(Books books) {
        return Reconciliation.of(books, Set.of("key-a", "key-b", "key-c"), FILLED);
    }

    @Test
    void findsNothingInBooksThatAgree() {
        assertThat(reconciled(GOOD).wrong()).isEmpty();
    }

    @Test
    void findsAnOrderThatWasAcknowledgedAndIsNowhere() {
        assertThat(Reconciliation.of(GOOD, Set.of("key-a", "key-d"), FILLED).wrong())
                .isEqualTo(Map.of(Reconciliation.LOST, 1));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                changed(Reconciliation.CHARGED_TWICE, with(GOOD.paid(), "a", List.of(1150L, 1150L))),
                changed(Reconciliation.UNPAID, Map.<String, List<Long>>of()),
                changed(Reconciliation.OVERCHARGED, with(GOOD.paid(), "b", List.of(1150L))),
                changed(Reconciliation.OVERCHARGED, with(GOOD.paid(), "stranger", List.of(1150L))),
                changed(Reconciliation.WRONG_AMOUNT, with(GOOD.paid(), "a", List.of(1149L))));
    }

    private static Arguments changed(String promise, Map<String, List<Long>> paid) {
        return Arguments.of(
                promise,
                new Books(
                        GOOD.orders(), GOOD.charges(), GOOD.ledger(), 0, paid, GOOD.reservations(), GOOD.available()));
    }

    private static <T> Map<String, T> with(Map<String, T> all, String key, T value) {
        Map<String, T> changed = new TreeMap<>(all);
        changed.put(key, value);
        return changed;
    }

    @ParameterizedTest
    @MethodSource("changes")
    void findsAPaymentThatDoesNotBelong(String promise, Books books) {
        assertThat(reconciled(books).wrong()).isEqualTo(Map.of(promise, 1));
    }

    static Stream<Arguments> otherBooks() {
        return Stream.of(
                Arguments.of(Reconciliation.CHARGE_DIFFERS, inPayments(with(GOOD.charges(), "c", "begun"), 1150, 0)),
                Arguments.of(Reconciliation.LEDGER_DIFFERS, inPayments(GOOD.charges(), 1149, 0)),
                Arguments.of(Reconciliation.LEDGER_DIFFERS, inPayments(GOOD.charges(), 1150, 1)),
                Arguments.of(
                        Reconciliation.RESERVATION_DIFFERS,
                        inInventory(with(GOOD.reservations(), "c", new Reservation("released", TEA)), 8)),
                Arguments.of(Reconciliation.STOCK_DIFFERS, inInventory(GOOD.reservations(), 7)));
    }

    private static Books inPayments(Map<String, String> charges, long cents, long sum) {
        return new Books(
                GOOD.orders(), charges, Map.of("a", cents), sum, GOOD.paid(), GOOD.reservations(), GOOD.available());
    }

    private static Books inInventory(Map<String, Reservation> reservations, long tea) {
        return new Books(
                GOOD.orders(), GOOD.charges(), GOOD.ledger(), 0, GOOD.paid(), reservations, Map.of("tea", tea));
    }

    @ParameterizedTest
    @MethodSource("otherBooks")
    void findsABookThatDiffersFromTheOrders(String promise, Books books) {
        assertThat(reconciled(books).wrong()).isEqualTo(Map.of(promise, 1));
    }

    @Test
    void findsAnOrderThatNobodyFinished() {
        Books open = new Books(
                Map.of("d", new Order("key-d", "accepted", 1150, TEA)),
                Map.of(),
                Map.of(),
                0,
                Map.of(),
                Map.of(),
                Map.of("tea", 10L));
        assertThat(Reconciliation.of(open, Set.of("key-d"), FILLED).wrong())
                .isEqualTo(Map.of(Reconciliation.UNFINISHED, 1));
    }
}
