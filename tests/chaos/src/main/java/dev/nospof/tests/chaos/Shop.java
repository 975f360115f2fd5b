package dev.nospof.tests.chaos;

import dev.nospof.appimages.inventory.Inventory;
import dev.nospof.appimages.orders.Orders;
import dev.nospof.appimages.payments.Payments;
import dev.nospof.appimages.payments.provider.Provider;
import dev.nospof.appimages.storefront.Storefront;
import dev.nospof.appimages.testkit.CutProxy;
import dev.nospof.appimages.testkit.Leash;
import dev.nospof.appimages.testkit.ServiceProcess;
import dev.nospof.appimages.testkit.TemporaryPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole shop: four services and the payment provider as processes, a PostgreSQL, and two connections that can be cut. */
public final class Shop implements AutoCloseable {
    public final TemporaryPostgres postgres = TemporaryPostgres.startWithMovableClock();
    public final Path ledger;
    public final ServiceProcess provider;
    public final ServiceProcess inventory;
    public final ServiceProcess payments;
    public final ServiceProcess orders;
    public final ServiceProcess storefront;
    public final CutProxy ordersToPayments;
    public final CutProxy ordersToDatabase;

    /** Its logs and the provider's ledger are in the folder, which goes when this JVM ends, however it ends. */
    public Shop(Path folder) {
        this(folder, Map.of());
    }

    /** The same, with settings that every service is given. */
    public Shop(Path folder, Map<String, String> settings) {
        Leash.folder(folder);
        List.of("inventory", "payments", "orders").forEach(postgres::create);
        ledger = folder.resolve("provider-ledger");
        provider = new ServiceProcess(
                "provider",
                Provider.class.getName(),
                with(settings, Map.of("LEDGER_FILE", ledger.toString(), "FAULTS_ENABLED", "true")),
                folder);
        inventory = new ServiceProcess(
                "inventory",
                Inventory.class.getName(),
                with(settings, TemporaryPostgres.environment("inventory", postgres.port())),
                folder);
        Map<String, String> paying = with(settings, TemporaryPostgres.environment("payments", postgres.port()));
        paying.put("PROVIDER_URL", provider.url());
        payments = new ServiceProcess("payments", Payments.class.getName(), paying, folder);
        ordersToPayments = new CutProxy(payments.port());
        ordersToDatabase = new CutProxy(postgres.port());
        Map<String, String> ordering = with(settings, TemporaryPostgres.environment("orders", ordersToDatabase.port()));
        ordering.put("INVENTORY_URL", inventory.url());
        ordering.put("PAYMENTS_URL", "http://127.0.0.1:" + ordersToPayments.port());
        orders = new ServiceProcess("orders", Orders.class.getName(), ordering, folder);
        storefront = new ServiceProcess(
                "storefront",
                Storefront.class.getName(),
                with(settings, Map.of("ORDERS_URL", orders.url(), "INVENTORY_URL", inventory.url())),
                folder);
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> own) {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(own);
        return all;
    }

    public List<ServiceProcess> processes() {
        return List.of(provider, inventory, payments, orders, storefront);
    }

    /** Fills the shelves, with so much of each. */
    public void fill(Map<String, Long> stock) {
        stock.forEach((sku, each) ->
                postgres.execute("inventory", "UPDATE stock SET available = " + each + " WHERE sku = '" + sku + "'"));
    }

    /** Starts all, and returns when each is ready. */
    public Shop open() {
        processes().forEach(ServiceProcess::start);
        processes().forEach(ServiceProcess::awaitReady);
        return this;
    }

    @Override
    public void close() {
        processes().forEach(ServiceProcess::close);
        ordersToPayments.close();
        ordersToDatabase.close();
        postgres.close();
    }
}
