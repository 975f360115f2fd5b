package dev.nospof.appimages.storefront;

import dev.nospof.appimages.base.http.BadRequest;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same for programs. The cart is the cookie's, or, for an order, the request's own {@code items}. */
record Api(Catalogue catalogue, StockWatch stock, Checkout checkout) {
    /** How many of one kind. */
    record Quantity(int quantity) {}

    /** What an order may bring along instead of a cookie: quantities by sku. */
    record Wanted(Map<String, Integer> items) {}

    Reply catalogue(Request request) {
        Stock known = stock.look(request.deadline());
        List<Map<String, Object>> products = catalogue.products().stream()
                .map(product -> product(product, known))
                .toList();
        return Reply.json(200, Map.of("products", products, "stock", known.asJson()));
    }

    private static Map<String, Object> product(Product product, Stock known) {
        Map<String, Object> json = new TreeMap<>();
        json.put("sku", product.sku());
        json.put("name", product.name());
        json.put("cents", product.cents());
        if (known.available().containsKey(product.sku())) {
            json.put("available", known.available().get(product.sku()));
        }
        return json;
    }

    Reply cart(Request request) {
        return Reply.json(200, Cart.of(request, catalogue).asJson(catalogue));
    }

    Reply put(Request request) {
        Cart changed = Cart.of(request, catalogue)
                .with(request.path().get(0), request.bodyAs(Quantity.class).quantity(), catalogue);
        return Reply.json(200, changed.asJson(catalogue)).with("Set-Cookie", changed.asCookie());
    }

    Reply order(Request request) {
        Cart cart = request.body().isBlank() ? Cart.of(request, catalogue) : cart(request.bodyAs(Wanted.class));
        return Reply.json(202, checkout.place(request.idempotencyKey(), cart, request.deadline()));
    }

    private Cart cart(Wanted wanted) {
        Cart cart = new Cart(new TreeMap<>());
        for (Map.Entry<String, Integer> item : wanted.items().entrySet()) {
            if (item.getValue() == null) {
                throw new BadRequest("quantity of " + item.getKey() + " is missing.");
            }
            cart = cart.with(item.getKey(), item.getValue(), catalogue);
        }
        return cart;
    }

    Reply find(Request request) {
        return Reply.json(200, checkout.find(request.path().get(0), request.deadline()));
    }
}
