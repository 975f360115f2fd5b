package dev.nospof.tests.testkit;

import com.pulumi.Pulumi;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.gateway.Gateway;
import dev.nospof.components.kubernetes.gateway.GatewayArgs;
import dev.nospof.components.kubernetes.gateway.ServedBy;
import dev.nospof.components.kubernetes.gateway.WayTo;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import java.time.Duration;

/** A Pulumi program with a service and two gateways before it, one of each way to serve one. */
public final class Doors {
    private Doors() {}

    public static void main(String[] args) {
        Pulumi.run(context -> {
            var namespace = new Namespace(
                    "doors",
                    NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder().name("doors").build())
                            .build());
            var options =
                    ComponentResourceOptions.builder().dependsOn(namespace).build();
            var hall = new SelfHealingService(
                    "hall",
                    SelfHealingServiceArgs.builder()
                            .image("shop/hall:1.0.0")
                            .namespace("doors")
                            .longestRequest(Duration.ofSeconds(2))
                            .build(),
                    options);
            var way = WayTo.all(hall, "/health/ready", Duration.ofSeconds(2));
            new Gateway(
                    "edge",
                    GatewayArgs.builder()
                            .image("shop/gateway:2.6.12")
                            .namespace("doors")
                            .requestsPerCaller(100)
                            .leadsTo(way)
                            .build(),
                    options);
            new Gateway(
                    "standard",
                    GatewayArgs.builder()
                            .servedBy(ServedBy.gatewayApi("shared"))
                            .namespace("doors")
                            .leadsTo(way)
                            .build(),
                    options);
        });
    }
}
