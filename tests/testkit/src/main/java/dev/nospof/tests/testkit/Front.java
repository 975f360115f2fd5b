package dev.nospof.tests.testkit;

import com.pulumi.Pulumi;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.nospof.components.kubernetes.service.Health;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import java.time.Duration;
import java.util.Map;

/** A Pulumi program that a small cluster carries: one service of the tests' own program, and a port on every node that leads to it. */
public final class Front {
    /** The image that the service runs: it answers every path on port 8080 with 200. */
    public static final String IMAGE = "tests.nospof.dev/probe:1";

    public static final String NAMESPACE = "front";
    public static final int NODE_PORT = 30_080;

    private static final int PORT = 8080;

    private Front() {}

    public static void main(String[] args) {
        Pulumi.run(context -> {
            var namespace = new Namespace(
                    NAMESPACE,
                    NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder().name(NAMESPACE).build())
                            .build());
            new SelfHealingService(
                    "front",
                    SelfHealingServiceArgs.builder()
                            .image(IMAGE)
                            .port(PORT)
                            .health(Health.http("/startupz", "/readyz", "/livez"))
                            .namespace(NAMESPACE)
                            .bootTime(Duration.ofSeconds(5))
                            .longestRequest(Duration.ofSeconds(2))
                            .cpu("20m")
                            .memory("32Mi")
                            .callableFromAnywhere()
                            .withoutMonitoring()
                            .build(),
                    ComponentResourceOptions.builder().dependsOn(namespace).build());
            new Service(
                    "door",
                    ServiceArgs.builder()
                            .metadata(ObjectMetaArgs.builder()
                                    .name("door")
                                    .namespace(NAMESPACE)
                                    .build())
                            .spec(ServiceSpecArgs.builder()
                                    .type("NodePort")
                                    .selector(Map.of("app.kubernetes.io/name", "front"))
                                    .ports(ServicePortArgs.builder()
                                            .port(PORT)
                                            .targetPort(PORT)
                                            .nodePort(NODE_PORT)
                                            .build())
                                    .build())
                            .build(),
                    CustomResourceOptions.builder().dependsOn(namespace).build());
        });
    }
}
