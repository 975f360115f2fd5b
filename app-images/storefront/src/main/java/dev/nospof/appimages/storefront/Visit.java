package dev.nospof.appimages.storefront;

import dev.nospof.appimages.base.call.CallFailed;
import dev.nospof.appimages.base.http.BadRequest;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Request;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A person's way through the pages. */
record Visit(Catalogue catalogue, StockWatch stock, Checkout checkout) {
    Reply shop(Request request) {
        Cart cart = Cart.of(request, catalogue);
        // The key is made with the button: pressing it twice is one order.
        return Page.shop(
                catalogue,
                stock.look(request.deadline()),
                cart,
                UUID.randomUUID().toString());
    }

    Reply add(Request request) {
        Cart cart = Cart.of(request, catalogue).oneMore(request.path().get(0), catalogue);
        return onwards("/", cart);
    }

    Reply order(Request request) {
        String key = request.path().get(0);
        if (!key.matches("[A-Za-z0-9-]{8,64}")) {
            throw new BadRequest("The order's key is malformed. Go back to the shop and order from there.");
        }
        try {
            Checkout.Order order = checkout.place(key, Cart.of(request, catalogue), request.deadline());
            return onwards("/orders/" + order.id(), new Cart(new TreeMap<>()));
        } catch (CallFailed unknown) {
            return Page.notTaken(key);
        }
    }

    Reply look(Request request) {
        return Page.order(checkout.find(request.path().get(0), request.deadline()));
    }

    private static Reply onwards(String to, Cart cart) {
        return new Reply(303, Map.of("Location", to, "Set-Cookie", cart.asCookie()), "");
    }
}
