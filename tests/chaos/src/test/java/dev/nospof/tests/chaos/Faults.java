package dev.nospof.tests.chaos;

import dev.nospof.appimages.testkit.CutProxy;
import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.OpenLoad;
import dev.nospof.appimages.testkit.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is done to a shop while orders come in: each fault at a share of the orders, so that it hits the middle at any rate. */
final class Faults {
    /** How long a network is cut, a process frozen, a provider slow. */
    private static final Duration WHILE = Duration.ofSeconds(3);

    /** One thing that goes wrong, and is over when it returns. */
    private record Fault(String name, Runnable happens) {}

    private final Shop shop;
    private final OpenLoad load;
    private final int sends;
    private final Duration paymentsDown;
    private final List<Fault> plan;
    private final List<String> done = new ArrayList<>();

    Faults(Shop shop, OpenLoad load, int sends, Duration paymentsDown) {
        this.shop = shop;
        this.load = load;
        this.sends = sends;
        this.paymentsDown = paymentsDown;
        this.plan = List.of(
                new Fault("orders killed", () -> killed(shop.orders)),
                new Fault("messages delivered twice", this::deliverTwice),
                new Fault("payments killed", () -> killed(shop.payments)),
                new Fault("inventory killed", () -> killed(shop.inventory)),
                new Fault("orders frozen and thawed", () -> frozen(shop.orders)),
                new Fault("storefront killed", () -> killed(shop.storefront)),
                new Fault("provider killed", () -> killed(shop.provider)),
                new Fault("provider slower than its callers wait", this::providerSlow),
                new Fault("payments down", this::paymentsDown),
                new Fault("database killed and restarted", shop.postgres::restart),
                new Fault("payments frozen and thawed", () -> frozen(shop.payments)),
                new Fault("orders cut from payments and healed", () -> cut(shop.ordersToPayments)),
                new Fault("orders cut from the database and healed", () -> cut(shop.ordersToDatabase)),
                new Fault("database clock an hour ahead", () -> clock(Duration.ofHours(1))),
                new Fault("database clock an hour back", () -> clock(Duration.ofHours(-1))));
    }

    List<String> planned() {
        return plan.stream().map(Fault::name).toList();
    }

    List<String> done() {
        return List.copyOf(done);
    }

    /** Runs the plan beside the load; returns when the last fault is over. */
    void run() {
        int step = 0;
        for (Fault fault : plan) {
            step++;
            int from = sends * step / (plan.size() + 2);
            Eventually.holds(from + " orders are through", Duration.ofMinutes(10), () -> load.done() >= from);
            OpenLoad.FirstTries before = load.firstTries();
            fault.happens().run();
            done.add(fault.name());
            System.out.println("Chaos: " + fault.name() + ": first tries "
                    + load.firstTries().since(before));
        }
    }

    private static void killed(ServiceProcess process) {
        process.kill();
        process.start().awaitReady();
    }

    /** It goes on afterwards where it was, with leases and budgets that are over. */
    private static void frozen(ServiceProcess process) {
        process.freeze();
        pause(WHILE);
        process.thaw();
    }

    private void paymentsDown() {
        shop.payments.kill();
        pause(paymentsDown);
        shop.payments.start().awaitReady();
    }

    private void providerSlow() {
        String faults = "http://127.0.0.1:" + shop.provider.healthPort() + "/faults/";
        new Http().post(faults + "slow", "{\"amount\": 400}", Map.of());
        pause(WHILE);
        new Http().post(faults + "heal", "", Map.of());
    }

    /** Whatever is leased becomes due again while somebody works on it. */
    private void deliverTwice() {
        for (int time = 0; time < 20; time++) {
            shop.postgres.execute("orders", "UPDATE outbox SET due_at = now()");
            pause(Duration.ofMillis(50));
        }
    }

    /** Where the server's clock cannot be moved, all times that it has written are moved to the other side instead. */
    private void clock(Duration ahead) {
        if (shop.postgres.clock().isPresent()) {
            shop.postgres.clock().get().set(ahead);
            pause(WHILE);
            return;
        }
        System.out.println(
                "Chaos: the package faketime is not installed; what the clock has written is moved instead.");
        String seconds = " - interval '" + ahead.toSeconds() + " s'";
        shop.postgres.execute("orders", "UPDATE outbox SET due_at = due_at" + seconds);
        shop.postgres.execute(
                "payments", "UPDATE charges SET leased_until = leased_until" + seconds + " WHERE state = 'begun'");
    }

    private static void cut(CutProxy connection) {
        connection.cut();
        pause(WHILE);
        connection.heal();
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
