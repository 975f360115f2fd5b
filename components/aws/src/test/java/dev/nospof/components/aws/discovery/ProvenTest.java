package dev.nospof.components.aws.discovery;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.discovery.Directories.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.ecs.Service;
import com.pulumi.aws.ecs.inputs.ServiceNetworkConfigurationArgs;
import com.pulumi.aws.ecs.inputs.ServiceServiceRegistriesArgs;
import com.pulumi.aws.servicediscovery.ServiceArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceDnsConfigArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceDnsConfigDnsRecordArgs;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What rules and proof say of names as they are made, and of some that are spoilt. */
class ProvenTest {
    @Test
    void keepsEveryRule() {
        for (var plan :
                List.of(plan(b -> b), plan(b -> b.profile(Profile.DEV)), plan(b -> b.profile(Profile.STAGING)))) {
            assertThat(new Judged(plan).complaints()).isEmpty();
        }
        assertThat(new Judged(plan(b -> b)).asked()).contains("MAP-01", "MAP-02", "MAP-03", "MAP-04");
    }

    @Test
    void isFoundOutWhereItIsSpoilt() {
        assertThat(new Judged(config("MULTIVALUE", 300)).broken()).containsExactly("MAP-01");
        assertThat(new Judged(config("WEIGHTED", 10)).broken()).containsExactly("MAP-03");
        assertThat(new Judged(Declared.by(() -> {
                            var network = new MultiAzNetwork(
                                    "shop",
                                    Networks.builder()
                                            .customise(MultiAzNetwork.VPC, vpc -> VpcArgs.builder(vpc)
                                                    .enableDnsHostnames(false)
                                                    .build())
                                            .build());
                            new ServiceDiscovery("names", orders(network).build());
                        }))
                        .broken())
                .contains("MAP-04");
    }

    /** One declaration: the environment, the way through the policy, and the proof, which goes on to the tasks behind the name. */
    @Test
    void isWiredAndLeadsToWhoeverIsRegistered() {
        var plan = shop(3);

        var container = named(plan, "storefront-deployment")
                .at("spec", "template", "spec", "containers")
                .items()
                .get(0);
        assertThat(container.at("env").items())
                .anyMatch(e -> e.at("name").text().equals(Optional.of("ORDERS_HOST"))
                        && e.at("value").text().equals(Optional.of("orders.shop.internal")));
        assertThat(named(plan, "storefront-network-policy").at("spec", "egress").items())
                .anyMatch(rule -> rule.toString().contains("10.0.0.0/16") && port(rule) == 8080);
        var proof = new Judged(plan).proof();
        assertThat(proof.matrix().at("orders", "storefront").inShort()).isEqualTo("down");
        assertThat(proof.matrix().at("any zone", "storefront").inShort()).startsWith("ok");
        assertThat(proof.trusted()).anyMatch(t -> t.name().equals("DNS name orders.shop.internal"));
        assertThat(proof.trusted())
                .anyMatch(t ->
                        t.name().equals("instances of orders") && t.meaning().contains("ECS"));
        assertThat(proof.singlePointsOfFailure()).isEmpty();
    }

    @Test
    void goesDownWithTheOnlyTaskBehindAName() {
        var proof = new Judged(shop(1)).proof();

        assertThat(proof.matrix().at("any pod", "storefront").inShort()).startsWith("heals");
    }

    private static ResourceGraph config(String policy, int seconds) {
        return plan(b -> b.customise(ServiceDiscovery.SERVICE.in("orders"), service -> ServiceArgs.builder(service)
                .dnsConfig(ServiceDnsConfigArgs.builder()
                        .namespaceId("ns-0123456789abcdef")
                        .routingPolicy(policy)
                        .dnsRecords(ServiceDnsConfigDnsRecordArgs.builder()
                                .type("A")
                                .ttl(seconds)
                                .build())
                        .build())
                .build()));
    }

    private static ServiceDiscoveryArgs.Builder orders(Network network) {
        return ServiceDiscoveryArgs.builder()
                .network(network)
                .domain("shop.internal")
                .service("orders", 8080);
    }

    private static int port(Field rule) {
        return rule.at("ports").items().get(0).at("port").integer().orElse(0);
    }

    /** A service in Kubernetes that calls tasks of ECS by their name. */
    private static ResourceGraph shop(int tasks) {
        return Declared.by(() -> {
            Network network = Directories.network();
            var names = new ServiceDiscovery("names", orders(network).build());
            new Service(
                    "orders-tasks",
                    com.pulumi.aws.ecs.ServiceArgs.builder()
                            .desiredCount(tasks)
                            .networkConfiguration(ServiceNetworkConfigurationArgs.builder()
                                    .subnets(network.subnets(Tier.PRIVATE).all())
                                    .build())
                            .serviceRegistries(ServiceServiceRegistriesArgs.builder()
                                    .registryArn(names.of("orders").arn())
                                    .build())
                            .build());
            new SelfHealingService(
                    "storefront",
                    SelfHealingServiceArgs.builder()
                            .image("shop/storefront:1.0.0")
                            .dependsOn(Dependency.hard(names.of("orders")))
                            .build());
        });
    }
}
