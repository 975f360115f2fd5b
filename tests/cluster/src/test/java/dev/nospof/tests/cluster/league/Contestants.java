package dev.nospof.tests.cluster.league;

import com.pulumi.Pulumi;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.gateway.Gateway;
import dev.nospof.components.kubernetes.gateway.GatewayArgs;
import dev.nospof.components.kubernetes.gateway.WayTo;
import dev.nospof.components.kubernetes.service.Health;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import java.time.Duration;
import java.util.Map;

/** A Pulumi program: our own two. The others are manifests, as their makers' tools write them. */
public final class Contestants {
    static final String NAMESPACE = "league";
    static final String IMAGE = "shop/storefront:1.0.0";

    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    private Contestants() {}

    public static void main(String[] args) {
        Pulumi.run(context -> {
            var namespace = new Namespace(
                    NAMESPACE,
                    NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder()
                                    .name(NAMESPACE)
                                    .labels(Map.of("nospof.dev/drills", "allowed"))
                                    .build())
                            .build());
            var options =
                    ComponentResourceOptions.builder().dependsOn(namespace).build();
            new SelfHealingService("service", service().build(), options);
            var behind = new SelfHealingService("behind", service().build(), options);
            new Gateway(
                    "gateway",
                    GatewayArgs.builder()
                            .namespace(NAMESPACE)
                            .image("shop/gateway:1.0.0")
                            .behindLoadBalancer()
                            .withoutMonitoring()
                            .leadsTo(WayTo.all(behind, "/readyz", LONGEST_REQUEST))
                            .build(),
                    options);
        });
    }

    /** The shop's storefront without neighbours: its pages say that stock is not known. */
    private static SelfHealingServiceArgs.Builder service() {
        return SelfHealingServiceArgs.builder()
                .namespace(NAMESPACE)
                .image(IMAGE)
                .health(Health.http("/startupz", "/readyz", "/livez"))
                .bootTime(Duration.ofSeconds(10))
                .longestRequest(LONGEST_REQUEST)
                .cpu("100m")
                .memory("256Mi")
                .env("ORDERS_URL", "http://127.0.0.1:9")
                .env("INVENTORY_URL", "http://127.0.0.1:9")
                .env("FAULTS_ENABLED", "true")
                .callableFromAnywhere()
                .withoutMonitoring();
    }
}
