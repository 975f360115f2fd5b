package dev.nospof.policies.proof.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.Cloud;
import org.junit.jupiter.api.Test;

/** Names of Cloud Map, and what the loss of whoever is registered under them means. */
class DiscoveredNamesTest {
    private static final String NAMESPACE = "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace";
    private static final String NAME = "aws:servicediscovery/service:Service";
    private static final String INSTANCE = "aws:servicediscovery/instance:Instance";
    private static final String TASKS = "aws:ecs/service:Service";
    private static final String WEB = "{desiredCount: 3, loadBalancers: []}";
    private static final String CHECKED =
            "{name: orders, tags: {nospof.dev/name: orders}, healthCheckCustomConfig: {failureThreshold: 1}, dnsConfig: {dnsRecords: [{type: A, ttl: 10}]}}";

    @Test
    void needWhoeverIsRegistered() {
        var one = named(CHECKED)
                .with(
                        TASKS,
                        "tasks",
                        "{desiredCount: 1}",
                        "networkConfiguration: private-a",
                        "serviceRegistries: name");

        assertThat(one.answer("any zone", "web")).isEqualTo("down");
        assertThat(one.answer("orders", "web")).isEqualTo("down");
    }

    @Test
    void outliveAZoneWithTasksInOthers() {
        var three = named(CHECKED)
                .with(
                        TASKS,
                        "tasks",
                        "{desiredCount: 3}",
                        "networkConfiguration: private-a private-b private-c",
                        "serviceRegistries: name");

        assertThat(three.answer("any zone", "web")).startsWith("ok");
        assertThat(three.proven().singlePointsOfFailure()).isEmpty();
    }

    /** Half a minute until Cloud Map leaves it out, the record's time, and the client's own. */
    @Test
    void leadToAnotherInstanceOnceTheLostOneIsForgotten() {
        assertThat(twoInstances(CHECKED).answer("any zone", "web")).isEqualTo("heals 1 min 10 s");
    }

    @Test
    void leadToALostInstanceForEverWhereNothingIsSaidOfIt() {
        var cloud = twoInstances(
                "{name: orders, tags: {nospof.dev/name: orders}, dnsConfig: {dnsRecords: [{type: A, ttl: 10}]}}");

        assertThat(cloud.answer("any zone", "web")).isEqualTo("down");
    }

    @Test
    void areUndecidedNowhereAndTrustedAlways() {
        var trusted = named(CHECKED).proven().trusted();

        assertThat(trusted).anyMatch(t -> t.name().equals("DNS name orders.shop.internal"));
        assertThat(trusted)
                .anyMatch(t ->
                        t.name().equals("instances of orders") && t.meaning().contains("not in this plan"));
    }

    private static Cloud named(String service) {
        return Cloud.empty()
                .with(NAMESPACE, "internal", "{name: shop.internal}", "vpc: shop")
                .with(NAME, "name", service, "dnsConfig: internal")
                .with(
                        TASKS,
                        "web",
                        WEB,
                        "networkConfiguration: private-a private-b private-c",
                        "taskDefinition: web-task")
                .with("aws:ecs/taskDefinition:TaskDefinition", "web-task", "{}", "containerDefinitions: name");
    }

    private static Cloud twoInstances(String service) {
        var cloud = named(service);
        for (var zone : new String[] {"a", "b"}) {
            cloud = cloud.with("aws:ec2/instance:Instance", "machine-" + zone, "{}", "subnetId: private-" + zone)
                    .with(
                            INSTANCE,
                            "registered-" + zone,
                            "{instanceId: " + zone + "}",
                            "serviceId: name",
                            "attributes: machine-" + zone);
        }
        return cloud;
    }
}
