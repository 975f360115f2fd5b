package dev.nospof.appimages.storefront;

import dev.nospof.appimages.base.http.Reply;
import java.util.Optional;

/** The pages, without scripts: they work in any browser, and nothing on them can fail by itself. */
final class Page {
    private static final String STYLE =
            "body{font:16px system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
                    + "table{border-collapse:collapse;width:100%}td,th{padding:.4rem;text-align:left;border-bottom:1px solid #ddd}"
                    + ".notice{background:#fff3cd;padding:.6rem;border-radius:.3rem}form{display:inline}";

    private Page() {}

    static Reply shop(Catalogue catalogue, Stock stock, Cart cart, String orderKey) {
        StringBuilder rows = new StringBuilder();
        catalogue.products().forEach(product -> rows.append(row(product, stock)));
        String body = notice(stock.notice())
                + "<table id=\"catalogue\"><tr><th>Goods</th><th>Price</th><th>In stock</th><th></th></tr>" + rows
                + "</table>"
                + cart(catalogue, cart, orderKey);
        return page(200, "The shop", body);
    }

    private static String row(Product product, Stock stock) {
        String level = Optional.ofNullable(stock.available().get(product.sku()))
                .map(Object::toString)
                .orElse("–");
        return "<tr data-sku=\"%s\"><td>%s</td><td>%s</td><td class=\"stock\">%s</td><td><form method=\"post\" action=\"/cart/%s\"><button>Add</button></form></td></tr>"
                .formatted(
                        escaped(product.sku()),
                        escaped(product.name()),
                        money(product.cents()),
                        level,
                        escaped(product.sku()));
    }

    private static String cart(Catalogue catalogue, Cart cart, String orderKey) {
        if (cart.isEmpty()) {
            return "<h2>Cart</h2><p id=\"cart\">The cart is empty.</p>";
        }
        StringBuilder items = new StringBuilder();
        cart.quantities()
                .forEach((sku, quantity) -> items.append("<li>%d × %s</li>"
                        .formatted(
                                quantity,
                                escaped(catalogue.find(sku).orElseThrow().name()))));
        return "<h2>Cart</h2><ul id=\"cart\">%s</ul><p>Total <b id=\"total\">%s</b></p><form method=\"post\" action=\"/checkout/%s\"><button id=\"order\">Order now</button></form>"
                .formatted(items, money(cart.totalCents(catalogue)), escaped(orderKey));
    }

    static Reply order(Checkout.Order order) {
        String said =
                switch (order.state()) {
                    case "accepted" -> "We have your order. It is being completed; nothing more is needed from you.";
                    case "completed" -> "Your order is complete and paid.";
                    case "out-of-stock" -> "We are sorry: the goods are sold out. You were not charged.";
                    case "declined" -> "The payment was declined. You were not charged.";
                    default -> "Your order is " + escaped(order.state()) + ".";
                };
        return page(
                200,
                "Your order",
                "<p id=\"state\" data-state=\"%s\">%s</p><p>Number <code>%s</code></p><p><a href=\"/\">Back to the shop</a></p>"
                        .formatted(escaped(order.state()), said, escaped(order.id())));
    }

    /** Not taken, for all we know; pressing the button repeats the very same order. */
    static Reply notTaken(String orderKey) {
        String body =
                notice(Optional.of("We could not take your order just now. Try again: it will not be ordered twice."))
                        + "<form method=\"post\" action=\"/checkout/%s\"><button id=\"order\">Try again</button></form> <a href=\"/\">Back to the shop</a>"
                                .formatted(escaped(orderKey));
        return page(503, "Not taken yet", body).with("Retry-After", "1");
    }

    private static String notice(Optional<String> said) {
        return said.map(text -> "<p class=\"notice\" id=\"notice\">" + escaped(text) + "</p>")
                .orElse("");
    }

    private static Reply page(int status, String title, String body) {
        return Reply.html(
                        status,
                        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style></head><body><h1>%s</h1>%s</body></html>"
                                .formatted(escaped(title), STYLE, escaped(title), body))
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store");
    }

    private static String money(long cents) {
        return "%d.%02d €".formatted(cents / 100, cents % 100);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
