package dev.nospof.appimages.storefront;

import dev.nospof.appimages.base.Parts;
import dev.nospof.appimages.base.Service;
import dev.nospof.appimages.base.admission.Priority;
import dev.nospof.appimages.base.call.CallPolicy;
import dev.nospof.appimages.base.http.Route;
import java.time.Duration;
import java.util.List;

/** The storefront service: pages at {@code /}, JSON under {@code /api}. Checking out goes before looking around when there is too much. */
public final class Storefront {
    private Storefront() {}

    public static void main(String[] arguments) {
        Service.run("storefront", Storefront.class, Storefront::assemble);
    }

    /** Builds the service's routes; also how tests start it inside their own JVM. */
    public static List<Route> assemble(Parts parts) {
        Duration budget = parts.requestBudget();
        CallPolicy orders = CallPolicy.read(parts.settings(), "orders").mustFit("request.budget", budget);
        CallPolicy inventory = CallPolicy.read(parts.settings(), "inventory").mustFit("request.budget", budget);
        Catalogue catalogue = Catalogue.read();
        StockWatch stock =
                new StockWatch(parts.neighbour(inventory), parts.settings().duration("stock.fresh-for"));
        Checkout checkout = new Checkout(parts.neighbour(orders), catalogue);
        Visit visit = new Visit(catalogue, stock, checkout);
        Api api = new Api(catalogue, stock, checkout);
        return List.of(
                Route.get("/", Priority.NORMAL, visit::shop),
                Route.post("/cart/{sku}", Priority.NORMAL, visit::add),
                Route.post("/checkout/{key}", Priority.CRITICAL, visit::order),
                Route.get("/orders/{id}", Priority.DEFERRABLE, visit::look),
                Route.get("/api/catalogue", Priority.NORMAL, api::catalogue),
                Route.get("/api/cart", Priority.NORMAL, api::cart),
                Route.put("/api/cart/{sku}", Priority.NORMAL, api::put),
                Route.post("/api/orders", Priority.CRITICAL, api::order),
                Route.get("/api/orders/{id}", Priority.DEFERRABLE, api::find));
    }
}
