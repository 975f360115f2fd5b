package dev.nospof.components.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.SubnetGroupArgs;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExistingNetworkTest {
    @Test
    void readsItsSubnetsAndMakesNothing() {
        var plan = plan(network -> {});

        assertThat(plan.ofType("aws:ec2/subnet:Subnet"))
                .extracting(Resource::name)
                .containsExactly("team-data-eu-west-1a", "team-data-eu-west-1b", "team-data-eu-west-1c");
        assertThat(plan.resources().stream().filter(Resource::custom)).hasSize(3);
    }

    /** What is placed in it is judged as if the network were made here. */
    @Test
    void saysToRulesAndProofWhereItsSubnetsAre() {
        var plan = plan(network -> new SubnetGroup(
                "group",
                SubnetGroupArgs.builder()
                        .subnetIds(network.subnets(Tier.DATA).all())
                        .build()));

        assertThat(plan.ofType("aws:ec2/subnet:Subnet"))
                .extracting(subnet -> subnet.at("availabilityZone").text().orElseThrow())
                .containsExactly("eu-west-1a", "eu-west-1b", "eu-west-1c");
        assertThat(new Judged(plan).asked()).contains("NET-01");
        assertThat(new Judged(plan).complaints()).isEmpty();
    }

    @Test
    void isANetworkLikeAnyOther() {
        plan(network -> {
            assertThat(network.region()).isEqualTo("eu-west-1");
            assertThat(network.zones()).isEqualTo(Zone.all("eu-west-1a", "eu-west-1b", "eu-west-1c"));
            assertThat(network.subnets(Tier.PUBLIC).zones()).isEmpty();
            assertThat(network.ranges()).containsExactly("10.9.0.0/16");
        });
    }

    private static ResourceGraph plan(Consumer<Network> use) {
        return Declared.by(() -> use.accept(new ExistingNetwork(
                "team",
                ExistingNetworkArgs.builder()
                        .vpcId("vpc-0123456789abcdef0")
                        .ranges("10.9.0.0/16")
                        .subnet(Tier.DATA, "eu-west-1a", "subnet-0a")
                        .subnet(Tier.DATA, "eu-west-1b", "subnet-0b")
                        .subnet(Tier.DATA, "eu-west-1c", "subnet-0c")
                        .build())));
    }
}
