package dev.nospof.tests.chaos;

import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.OpenLoad;
import dev.nospof.appimages.testkit.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is done to a shop while orders come in: each fault at a share of the orders, so that it hits the middle at any rate. */
final class Faults {
    /** What happens between two faults. */
    private static final Duration CUT = Duration.ofSeconds(3);

    private final Shop shop;
    private final OpenLoad load;
    private final int orders;
    private final Duration paymentsDown;
    private final Map<String, Runnable> plan = new LinkedHashMap<>();
    private final List<String> done = new ArrayList<>();

    Faults(Shop shop, OpenLoad load, int orders, Duration paymentsDown) {
        this.shop = shop;
        this.load = load;
        this.orders = orders;
        this.paymentsDown = paymentsDown;
        plan.put("orders killed", () -> killed(shop.orders));
        plan.put("messages delivered twice", this::deliverTwice);
        plan.put("payments killed", () -> killed(shop.payments));
        plan.put("inventory killed", () -> killed(shop.inventory));
        plan.put("storefront killed", () -> killed(shop.storefront));
        plan.put("provider killed", () -> killed(shop.provider));
        plan.put("provider slower than its callers wait", this::providerSlow);
        plan.put("payments down", this::paymentsDown);
        plan.put("database killed and restarted", shop.postgres::restart);
        plan.put(
                "orders cut from payments and healed",
                () -> cut(shop.ordersToPayments::cut, shop.ordersToPayments::heal));
        plan.put(
                "orders cut from the database and healed",
                () -> cut(shop.ordersToDatabase::cut, shop.ordersToDatabase::heal));
        plan.put("database clock an hour ahead", () -> clock("-"));
        plan.put("database clock an hour back", () -> clock("+"));
    }

    List<String> planned() {
        return List.copyOf(plan.keySet());
    }

    List<String> done() {
        return List.copyOf(done);
    }

    /** Runs the plan beside the load; returns when the last fault is over. */
    void run() {
        int step = 0;
        for (Map.Entry<String, Runnable> fault : plan.entrySet()) {
            step++;
            int from = orders * step / (plan.size() + 2);
            Eventually.holds(from + " orders are through", Duration.ofMinutes(10), () -> load.done() >= from);
            OpenLoad.FirstTries before = load.firstTries();
            fault.getValue().run();
            done.add(fault.getKey());
            System.out.println(
                    "Chaos: " + fault.getKey() + ": first tries " + load.firstTries().since(before));
        }
    }

    private static void killed(ServiceProcess process) {
        process.kill();
        process.start().awaitReady();
    }

    private void paymentsDown() {
        shop.payments.kill();
        pause(paymentsDown);
        shop.payments.start().awaitReady();
    }

    private void providerSlow() {
        String faults = "http://127.0.0.1:" + shop.provider.healthPort() + "/faults/";
        new Http().post(faults + "slow", "{\"amount\": 400}", Map.of());
        pause(CUT);
        new Http().post(faults + "heal", "", Map.of());
    }

    /** Whatever is leased becomes due again while somebody works on it. */
    private void deliverTwice() {
        for (int time = 0; time < 20; time++) {
            shop.postgres.execute("orders", "UPDATE outbox SET due_at = now()");
            pause(Duration.ofMillis(50));
        }
    }

    /** As if the server's clock had jumped: all times that it has written are now that far on the other side. */
    private void clock(String direction) {
        shop.postgres.execute("orders", "UPDATE outbox SET due_at = due_at " + direction + " interval '1 hour'");
        shop.postgres.execute(
                "payments",
                "UPDATE charges SET leased_until = leased_until " + direction
                        + " interval '1 hour' WHERE state = 'begun'");
    }

    private static void cut(Runnable cut, Runnable heal) {
        cut.run();
        pause(CUT);
        heal.run();
    }

    /** How long a fault lasts is its size, not a measurement. */
    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
