package dev.nospof.components.aws.discovery;

import com.pulumi.core.Output;
import dev.nospof.components.model.Reachable;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A name inside of a network: who asks for it, and who registers under it, need no more.
 *
 * <p>For {@code Dependency.hard(names.of("orders"))}: gives a service {@code ORDERS_HOST} and {@code ORDERS_PORT}, and opens the way through its network policy.
 *
 * @param name as dependencies call it: {@code orders}
 * @param host as clients ask for it: {@code orders.shop.internal}
 * @param port that whoever answers listens on
 * @param ranges the network's addresses
 * @param serviceId what instances are registered with
 * @param arn what an ECS service's {@code serviceRegistries} takes
 */
public record DiscoveredName(
        String name, Output<String> host, int port, List<String> ranges, Output<String> serviceId, Output<String> arn)
        implements Reachable<Output<String>> {
    public DiscoveredName {
        ranges = List.copyOf(ranges);
    }

    /** {@code ORDERS_HOST}, {@code ORDERS_PORT} */
    @Override
    public SortedMap<String, Output<String>> variables() {
        return new TreeMap<>(Map.of("HOST", host, "PORT", Output.of(String.valueOf(port))));
    }
}
