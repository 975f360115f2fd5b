package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.core.v1.EndpointsArgs;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import dev.nospof.components.kubernetes.parts.Named;
import dev.nospof.components.kubernetes.parts.Tcp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Services.
 *
 * <p>That of the primary has no selector: whoever becomes primary writes its own address there in the same step in which it takes the
 * lock. A label on pods would leave a frozen primary's behind, and half of the connections would go there until its node is noticed.
 */
final class Addresses {
    static final String POSTGRES = "postgres";
    static final String PATRONI = "patroni";

    /** Where members keep what they agreed on beside the lock. Without a Service some versions of Kubernetes tidy such objects away. */
    static final List<String> AGREED = List.of("-config", "-sync");

    private Addresses() {}

    static ServiceArgs primary(Blueprint database) {
        return ServiceArgs.builder()
                .metadata(database.metadata().build())
                .spec(ServiceSpecArgs.builder()
                        .type("ClusterIP")
                        .ports(postgres())
                        .build())
                .build();
    }

    /** Empty here; members fill it in. */
    static EndpointsArgs kept(Blueprint database, String suffix) {
        return EndpointsArgs.builder()
                .metadata(database.metadata().name(database.name() + suffix).build())
                .build();
    }

    /** Leads nowhere. */
    static ServiceArgs holding(Blueprint database, String suffix) {
        return ServiceArgs.builder()
                .metadata(database.metadata().name(database.name() + suffix).build())
                .spec(ServiceSpecArgs.builder().clusterIP("None").build())
                .build();
    }

    /** Standbys that answer queries; what they say may be a moment old. */
    static ServiceArgs replica(Blueprint database) {
        var selector = new TreeMap<>(database.selector());
        selector.put(Blueprint.ROLE, "replica");
        return ServiceArgs.builder()
                .metadata(database.metadata()
                        .name(database.name() + Blueprint.REPLICA)
                        .build())
                .spec(ServiceSpecArgs.builder()
                        .type("ClusterIP")
                        .selector(selector)
                        .ports(postgres())
                        .build())
                .build();
    }

    /** Gives each member a name, and Prometheus a way to find them. */
    static ServiceArgs members(Blueprint database) {
        return ServiceArgs.builder()
                .metadata(database.metadata()
                        .name(database.name() + Blueprint.MEMBERS)
                        .build())
                .spec(ServiceSpecArgs.builder()
                        .clusterIP("None")
                        .publishNotReadyAddresses(true)
                        .selector(database.selector())
                        .ports(postgres(), Tcp.onService(PATRONI, Blueprint.PATRONI))
                        .build())
                .build();
    }

    static ServiceArgs pooler(Named pooler) {
        return ServiceArgs.builder()
                .metadata(pooler.metadata().build())
                .spec(ServiceSpecArgs.builder()
                        .type("ClusterIP")
                        .selector(Map.copyOf(pooler.selector()))
                        .ports(postgres())
                        .build())
                .build();
    }

    private static ServicePortArgs postgres() {
        return Tcp.onService(POSTGRES, Blueprint.PORT);
    }
}
