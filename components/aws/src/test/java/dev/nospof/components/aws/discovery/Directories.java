package dev.nospof.components.aws.discovery;

import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.function.UnaryOperator;

/** Two ordinary names in an ordinary network, of which tests change one thing. */
final class Directories {
    private Directories() {}

    static Network network() {
        return new MultiAzNetwork("shop", Networks.builder().build());
    }

    static ServiceDiscoveryArgs.Builder builder() {
        return ServiceDiscoveryArgs.builder()
                .network(network())
                .domain("shop.internal")
                .service("orders", 8080)
                .service("payments", 8443);
    }

    static ResourceGraph plan(UnaryOperator<ServiceDiscoveryArgs.Builder> change) {
        return Declared.by(
                () -> new ServiceDiscovery("names", change.apply(builder()).build()));
    }

    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("names"))
                .toList();
    }
}
