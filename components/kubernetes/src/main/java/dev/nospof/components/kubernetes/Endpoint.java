package dev.nospof.components.kubernetes;

import com.pulumi.core.Output;
import dev.nospof.components.model.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where something can be reached: what a component hands to whoever depends on it. Databases and queues implement it as services do.
 *
 * <p>From it follow the environment ({@code PAYMENTS_HOST}, {@code PAYMENTS_PORT}), the network policy and the failure model.
 */
public interface Endpoint extends Target {
    /** A DNS name or an address. */
    Output<String> host();

    /** A TCP port, the same on the Service and on the pods behind it. */
    int port();

    /** What a network policy must let through. */
    Route route();

    /**
     * A service that is known by its name only: one that depends on us in turn, or that another stack creates.
     *
     * @param namespace where it lives
     */
    static Endpoint service(String name, String namespace, int port) {
        return new Known(name, Output.of(name + "." + namespace + ".svc"), port, Route.Pods.named(namespace, name));
    }

    /**
     * Something outside the cluster: a managed database, another company's API.
     *
     * @param ranges the addresses it may have: {@code 10.0.0.0/16}; {@code 0.0.0.0/0} where nobody can tell
     */
    static Endpoint outside(String name, Output<String> host, int port, String... ranges) {
        return new Known(name, host, port, new Route.Addresses(List.of(ranges)));
    }

    /** Pods or addresses; nothing else can be named in a network policy. */
    sealed interface Route {
        <T> T match(Function<Pods, T> pods, Function<Addresses, T> addresses);

        /** Pods with all of these labels. */
        record Pods(String namespace, SortedMap<String, String> labels) implements Route {
            public Pods {
                labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
            }

            /** The pods of a service. */
            public static Pods named(String namespace, String service) {
                return new Pods(namespace, new TreeMap<>(Map.of(Labels.NAME, service)));
            }

            @Override
            public <T> T match(Function<Pods, T> pods, Function<Addresses, T> addresses) {
                return pods.apply(this);
            }
        }

        /** Addresses in these ranges, in CIDR notation. */
        record Addresses(List<String> ranges) implements Route {
            public Addresses {
                ranges = List.copyOf(ranges);
            }

            @Override
            public <T> T match(Function<Pods, T> pods, Function<Addresses, T> addresses) {
                return addresses.apply(this);
            }
        }
    }

    /** An endpoint of which everything is said. */
    record Known(String name, Output<String> host, int port, Route route) implements Endpoint {
        public Known {
            Names.check(name);
            Names.checkPort("Endpoint '" + name + "'", port);
        }
    }
}
