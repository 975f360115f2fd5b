package dev.nospof.components.aws.discovery;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.discovery.Directories.names;
import static dev.nospof.components.aws.discovery.Directories.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ServiceDiscoveryTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b)))
                .containsExactlyInAnyOrder(
                        "names", "names-namespace", "names-service-orders", "names-service-payments");
    }

    @Test
    void answersWithSeveralThatAreSoonForgotten() {
        var service = named(plan(b -> b), "names-service-orders");

        assertThat(service.at("name").text()).contains("orders");
        assertThat(service.at("dnsConfig", "routingPolicy").text()).contains("MULTIVALUE");
        assertThat(service.at("dnsConfig", "dnsRecords").items()).hasSize(1);
        assertThat(ttl(plan(b -> b))).isEqualTo(10);
        assertThat(ttl(plan(b -> b.timeToLive(Duration.ofSeconds(30))))).isEqualTo(30);
    }

    /** Without a figure the provider makes a service without a check. */
    @Test
    void letsWhoeverRegistersSayThatOneIsLost() {
        assertThat(named(plan(b -> b), "names-service-payments")
                        .at("healthCheckCustomConfig", "failureThreshold")
                        .integer())
                .hasValue(1);
    }

    @Test
    void isSeenByItsNetwork() {
        var plan = plan(b -> b);
        var vpc = plan.symbols()
                .get(named(plan, "names-namespace").at("vpc").text().orElseThrow());

        assertThat(plan.find(vpc.resource()).orElseThrow().name()).isEqualTo("shop-vpc");
    }

    @Test
    void isPutIntoANamespaceThatIsThereAlready() {
        var plan = plan(b -> b.existingNamespace(Output.of("ns-0123456789abcdef")));

        assertThat(names(plan)).doesNotContain("names-namespace");
        assertThat(named(plan, "names-service-orders")
                        .at("dnsConfig", "namespaceId")
                        .text())
                .contains("ns-0123456789abcdef");
    }

    @Test
    void refusesToBeDeletedWhereTheProfileProtectsState() {
        assertThat(kept(plan(b -> b)))
                .containsExactlyInAnyOrder("names-namespace", "names-service-orders", "names-service-payments");
        assertThat(kept(plan(b -> b.profile(Profile.STAGING)))).isEmpty();
    }

    @Test
    void saysHowLongALostInstanceIsMetFor() {
        var time = new AtomicReference<Duration>();
        Declared.by(() -> time.set(new ServiceDiscovery(
                        "names",
                        Directories.builder().timeToLive(Duration.ofSeconds(20)).build())
                .forgottenWithin()));

        assertThat(time.get()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void givesThoseWhoRegisterNoMoreThanTheyNeed() {
        var plan = Declared.by(() -> {
            policy(new ServiceDiscovery("names", Directories.builder().build()));
            policy(new ServiceDiscovery(
                    "others",
                    ServiceDiscoveryArgs.builder()
                            .network(new MultiAzNetwork(
                                    "other", Networks.builder().build()))
                            .domain("other.internal")
                            .service("orders", 80)
                            .existingNamespace(Output.of("ns-0123456789abcdef"))
                            .build()));
        });

        assertThat(document(plan, "names"))
                .contains("servicediscovery:RegisterInstance", "servicediscovery:UpdateInstanceCustomHealthStatus")
                .containsPattern("\"Resource\":\"arn:aws:servicediscovery:eu-west-1:\\d{12}:service/srv-[0-9a-z]+\"")
                .containsPattern("\"Resource\":\"arn:aws:route53:::hostedzone/Z[0-9A-Za-z]+\"")
                .doesNotContain("servicediscovery:*", "DeleteService");
        assertThat(document(plan, "others")).contains("\"arn:aws:route53:::hostedzone/*\"");
    }

    private static void policy(ServiceDiscovery names) {
        new Policy(
                names.domain(),
                PolicyArgs.builder().policy(names.rightsToRegister("orders")).build());
    }

    private static String document(ResourceGraph plan, String names) {
        return named(plan, names.equals("names") ? "shop.internal" : "other.internal")
                .at("policy")
                .text()
                .orElseThrow();
    }

    private static int ttl(ResourceGraph plan) {
        return named(plan, "names-service-orders")
                .at("dnsConfig", "dnsRecords")
                .items()
                .get(0)
                .at("ttl")
                .integer()
                .orElseThrow();
    }

    private static List<String> kept(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> r.options().protect() && r.name().startsWith("names"))
                .map(Resource::name)
                .toList();
    }
}
