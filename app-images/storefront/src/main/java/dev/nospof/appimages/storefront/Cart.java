package dev.nospof.appimages.storefront;

import dev.nospof.appimages.base.http.BadRequest;
import dev.nospof.appimages.base.http.Request;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A visitor's cart. It lives in the visitor's cookie, so that any replica can serve any request; prices do not, they are looked up.
 */
record Cart(SortedMap<String, Integer> quantities) {
    private static final String COOKIE = "cart";
    private static final int MOST_OF_ONE = 99;

    Cart {
        quantities = new TreeMap<>(quantities);
    }

    /** The cart of a request; what is not of the catalogue, or no sensible quantity, is left out: cookies are anybody's to write. */
    static Cart of(Request request, Catalogue catalogue) {
        SortedMap<String, Integer> quantities = new TreeMap<>();
        request.header("Cookie").stream()
                .flatMap(cookies -> Arrays.stream(cookies.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .flatMap(cookie ->
                        Arrays.stream(cookie.substring(COOKIE.length() + 1).split("\\.", -1)))
                .map(entry -> entry.split("_", -1))
                .filter(entry ->
                        entry.length == 2 && catalogue.find(entry[0]).isPresent() && entry[1].matches("[1-9][0-9]?"))
                .forEach(entry -> quantities.put(entry[0], Integer.parseInt(entry[1])));
        return new Cart(quantities);
    }

    Cart with(String sku, int quantity, Catalogue catalogue) {
        if (catalogue.find(sku).isEmpty()) {
            throw new BadRequest("sku is '" + sku + "', which is not in the catalogue.");
        }
        if (quantity < 0 || quantity > MOST_OF_ONE) {
            throw new BadRequest("quantity of " + sku + " is " + quantity + ", needs 0 to " + MOST_OF_ONE + ".");
        }
        SortedMap<String, Integer> changed = new TreeMap<>(quantities);
        if (quantity == 0) {
            changed.remove(sku);
        } else {
            changed.put(sku, quantity);
        }
        return new Cart(changed);
    }

    Cart oneMore(String sku, Catalogue catalogue) {
        return with(sku, Math.min(MOST_OF_ONE, quantities.getOrDefault(sku, 0) + 1), catalogue);
    }

    boolean isEmpty() {
        return quantities.isEmpty();
    }

    long totalCents(Catalogue catalogue) {
        return quantities.entrySet().stream()
                .mapToLong(entry -> entry.getValue()
                        * catalogue.find(entry.getKey()).orElseThrow().cents())
                .sum();
    }

    /** For a Set-Cookie header. */
    String asCookie() {
        StringJoiner entries = new StringJoiner(".");
        quantities.forEach((sku, quantity) -> entries.add(sku + "_" + quantity));
        return COOKIE + "=" + entries + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=604800";
    }

    Map<String, Object> asJson(Catalogue catalogue) {
        return Map.of("items", quantities, "totalCents", totalCents(catalogue));
    }
}
