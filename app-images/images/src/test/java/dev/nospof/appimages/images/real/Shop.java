package dev.nospof.appimages.images.real;

import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.oci.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The shop's services in containers, on a PostgreSQL of the project's image, and the payment provider's stand-in. */
final class Shop implements AutoCloseable {
    static final int TRAFFIC = 8080;
    static final int HEALTH = 8081;
    private static final String PROVIDER = "dev.nospof.appimages.payments.provider.Provider";

    private final Containerd containerd;
    private final Postgres postgres;
    private final String database;
    private final Map<String, Container> running = new TreeMap<>();
    private int started;

    Shop(Containerd containerd) throws Exception {
        this.containerd = containerd;
        postgres = new Postgres(containerd, "shop");
        Container primary = Postgres.primary(postgres.member("one"));
        for (String each : List.of("orders", "payments", "inventory")) {
            Postgres.sql(primary, "create database " + each);
        }
        database = "jdbc:postgresql://" + primary.address() + ":5432/";
    }

    /** Starts one, beside any other of its kind. Start those that it calls before it. */
    Container start(String service, List<String> options) throws Exception {
        Container container = containerd.run(
                service + "-" + started++, Machine.imported(service), Postgres.options(options, environment(service)));
        running.put(service, container);
        return container;
    }

    /** From the image of payments, which holds it, with a program of its own. */
    void provider() throws Exception {
        Image payments = Images.image("payments");
        Image image = Image.of(
                "provider",
                Settings.of("The provider", List.of("/jre/bin/java", "-cp", "/app/payments.jar", PROVIDER)),
                payments.layers());
        Container container = containerd.run(
                "provider",
                Machine.imported(image),
                Postgres.options(containerd.volume("ledger", "/ledger"), List.of("LEDGER_FILE=/ledger/paid")));
        container.untilReady(HEALTH, "/readyz");
        running.put("provider", container);
    }

    private List<String> environment(String service) {
        List<String> all = new ArrayList<>();
        if (!service.equals("storefront")) {
            all.add("DATABASE_URL=" + database + service);
            all.add("DATABASE_USER=postgres");
            all.add("DATABASE_PASSWORD=" + Postgres.PASSWORD);
        }
        for (String neighbour : List.of("inventory", "payments", "orders", "provider")) {
            Container there = running.get(neighbour);
            all.add(neighbour.toUpperCase(Locale.ROOT) + "_URL=http://"
                    + (there == null ? "127.0.0.1:1" : there.address() + ":" + TRAFFIC));
        }
        return all;
    }

    @Override
    public void close() {
        running.values().forEach(Container::close);
        postgres.close();
    }
}
