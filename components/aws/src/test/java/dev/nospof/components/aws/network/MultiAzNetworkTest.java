package dev.nospof.components.aws.network;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.network.Networks.good;
import static dev.nospof.components.aws.network.Networks.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.ec2.NatGatewayArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MultiAzNetworkTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(good()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(
                                        "shop",
                                        "shop-default-security-group",
                                        "shop-flow-log",
                                        "shop-flow-log-rights",
                                        "shop-flow-log-writer",
                                        "shop-flow-logs",
                                        "shop-gateway-endpoint-dynamodb",
                                        "shop-gateway-endpoint-s3",
                                        "shop-internet-gateway",
                                        "shop-public-routes",
                                        "shop-to-internet",
                                        "shop-vpc"),
                                Stream.of("eu-west-1a", "eu-west-1b", "eu-west-1c")
                                        .flatMap(zone -> Stream.of(
                                                        "data",
                                                        "data-routes",
                                                        "data-use",
                                                        "nat",
                                                        "nat-address",
                                                        "nat-drops-packets",
                                                        "nat-no-port-left",
                                                        "private",
                                                        "private-routes",
                                                        "private-use",
                                                        "public",
                                                        "public-use",
                                                        "to-nat")
                                                .map(role -> "shop-" + role + "-" + zone)))
                        .toList());
    }

    /** The reason why nothing is named, or addressed, by a position. */
    @Test
    void replacesNothingWhenAZoneIsAdded() {
        var before = plan(b -> b.profile(Profile.DEV).zones("eu-west-1b", "eu-west-1c"));
        var after = plan(b -> b.profile(Profile.DEV).zones("eu-west-1a", "eu-west-1b", "eu-west-1c"));

        var changed = new TreeSet<String>();
        for (var resource : before.resources()) {
            var again = after.find(resource.urn()).orElseThrow();
            var properties = new TreeSet<>(resource.properties().fields().keySet());
            properties.addAll(again.properties().fields().keySet());
            properties.removeIf(p -> resource.at(p).equals(again.at(p)));
            properties.forEach(p -> changed.add(resource.type() + " " + p));
        }

        assertThat(changed)
                .containsExactlyInAnyOrder(
                        "aws:ec2/vpc:Vpc tags",
                        "aws:ec2/vpcEndpoint:VpcEndpoint routeTableIds",
                        "nospof:aws:MultiAzNetwork zones");
    }

    @Test
    void isTheSameInWhateverOrderZonesAreNamed() {
        assertThat(plan(b -> b.zones("eu-west-1c", "eu-west-1a", "eu-west-1b"))).isEqualTo(good());
    }

    @Test
    void givesEachZoneAPlaceByItsLetter() {
        var plan = good();

        assertThat(text(plan, "shop-private-eu-west-1a", "cidrBlock")).isEqualTo("10.0.0.0/20");
        assertThat(text(plan, "shop-public-eu-west-1a", "cidrBlock")).isEqualTo("10.0.16.0/22");
        assertThat(text(plan, "shop-data-eu-west-1a", "cidrBlock")).isEqualTo("10.0.20.0/22");
        assertThat(text(plan, "shop-private-eu-west-1c", "cidrBlock")).isEqualTo("10.0.64.0/20");
        assertThat(text(plan, "shop-private-eu-west-1c", "availabilityZone")).isEqualTo("eu-west-1c");
    }

    @Test
    void placesById() {
        var plan = plan(b -> b.zones("euw1-az1", "euw1-az2", "euw1-az3").region("eu-west-1"));

        assertThat(text(plan, "shop-private-euw1-az2", "availabilityZoneId")).isEqualTo("euw1-az2");
        assertThat(named(plan, "shop-private-euw1-az2").at("availabilityZone").isPresent())
                .isFalse();
        assertThat(text(plan, "shop-private-euw1-az2", "cidrBlock")).isEqualTo("10.0.32.0/20");
    }

    @Test
    void makesNoWayOutThatNobodyWants() {
        assertThat(names(plan(MultiAzNetworkArgs.Builder::withoutWayOut)))
                .noneMatch(name -> name.contains("nat"))
                .contains("shop-private-routes-eu-west-1a", "shop-gateway-endpoint-s3");
    }

    @Test
    void makesOneNatGatewayWhereThatIsSaid() {
        var plan = plan(MultiAzNetworkArgs.Builder::oneNatGatewayForAllZones);

        assertThat(names(plan))
                .filteredOn(name -> name.startsWith("shop-nat-eu"))
                .containsExactly("shop-nat-eu-west-1a");
        assertThat(plan.ofType("aws:ec2/route:Route"))
                .filteredOn(r -> r.at("natGatewayId").isPresent())
                .hasSize(3);
    }

    @Test
    void putsInterfaceEndpointsInEveryZone() {
        var plan = plan(b -> b.interfaceEndpoints("sqs", "ecr.api"));
        var endpoint = named(plan, "shop-endpoint-ecr.api");

        assertThat(endpoint.at("subnetIds").items()).hasSize(3);
        assertThat(endpoint.at("serviceName").text()).contains("com.amazonaws.eu-west-1.ecr.api");
        assertThat(endpoint.at("privateDnsEnabled").flag()).contains(true);
        assertThat(text(plan, "shop-to-endpoints", "cidrIpv4")).isEqualTo("10.0.0.0/16");
    }

    @Test
    void keepsFlowLogsWhereItIsTold() {
        var bucket = plan(b -> b.flowLogsTo(Output.of("arn:aws:s3:::logs")));

        assertThat(text(bucket, "shop-flow-log", "logDestination")).isEqualTo("arn:aws:s3:::logs");
        assertThat(names(bucket)).doesNotContain("shop-flow-logs", "shop-flow-log-writer");
        assertThat(names(plan(MultiAzNetworkArgs.Builder::withoutFlowLogs))).noneMatch(name -> name.contains("flow"));
    }

    @Test
    void letsFlowLogsBeWrittenIntoTheirGroupAndNowhereElse() {
        var rights = text(good(), "shop-flow-log-rights", "policy");

        assertThat(rights)
                .contains("\"Action\":[\"logs:CreateLogStream\",\"logs:PutLogEvents\"]")
                .containsPattern(
                        "\"Resource\":\"arn:aws:logs:eu-west-1:\\d{12}:log-group:shop-flow-logs-[0-9a-f]{8}:\\*\"");
        assertThat(named(good(), "shop-flow-logs").at("retentionInDays").integer())
                .hasValue(60);
    }

    @Test
    void tellsOfPacketsThatAreLost() {
        var plan = good();
        var ports = named(plan, "shop-nat-no-port-left-eu-west-1b");
        var drops = named(plan, "shop-nat-drops-packets-eu-west-1b");

        assertThat(ports.at("metricName").text()).contains("ErrorPortAllocation");
        assertThat(ports.at("dimensions", "NatGatewayId").text().orElseThrow()).startsWith("nat-");
        assertThat(ports.at("alarmActions").items()).hasSize(1);
        assertThat(ports.at("alarmDescription").text().orElseThrow())
                .endsWith("https://nospof.dev/runbooks/nat-no-port-left");
        assertThat(drops.at("metricQueries").items()).hasSize(4);
        assertThat(drops.at("tags", "nospof.dev/severity").text()).contains("page");
        assertThat(named(plan(b -> b.profile(Profile.STAGING)), "shop-nat-drops-packets-eu-west-1b")
                        .at("tags", "nospof.dev/severity")
                        .text())
                .contains("ticket");
        assertThat(names(plan(MultiAzNetworkArgs.Builder::withoutAlarms))).noneMatch(name -> name.contains("drops"));
    }

    @Test
    void isChangedInOneZoneOrInAll() {
        var plan = plan(b -> b.customise(MultiAzNetwork.NAT_GATEWAY.in("eu-west-1b"), nat -> NatGatewayArgs.builder(nat)
                        .privateIp("10.0.48.7")
                        .build())
                .customise(MultiAzNetwork.NAT_GATEWAY, nat -> NatGatewayArgs.builder(nat)
                        .tags(Map.of("all", "yes"))
                        .build()));

        assertThat(text(plan, "shop-nat-eu-west-1b", "privateIp")).isEqualTo("10.0.48.7");
        assertThat(named(plan, "shop-nat-eu-west-1a").at("privateIp").isPresent())
                .isFalse();
        assertThat(plan.ofType("aws:ec2/natGateway:NatGateway"))
                .allMatch(nat -> nat.at("tags", "all").text().isPresent());
    }

    @Test
    void bearsItsNameAndTheCallersTags() {
        var tagged = plan(b -> b.tags(Map.of("team", "shop"))).resources().stream()
                .filter(r -> r.custom() && r.at("tags").isPresent())
                .toList();

        assertThat(tagged)
                .hasSizeGreaterThan(25)
                .allMatch(r -> r.at("tags", "team").text().isPresent()
                        && r.at("tags", "nospof.dev/component").text().equals(Optional.of("shop"))
                        && r.at("tags", "Name").text().equals(Optional.of(r.name())));
    }

    @Test
    void keepsWhatCannotBeHadBackWhereTheProfileSaysSo() {
        assertThat(kept(good()))
                .containsExactly(
                        "shop-nat-address-eu-west-1a",
                        "shop-nat-address-eu-west-1b",
                        "shop-nat-address-eu-west-1c",
                        "shop-vpc");
        assertThat(kept(plan(b -> b.profile(Profile.STAGING)))).isEmpty();
    }

    @Test
    void handsItsOptionsToEveryChild() {
        var plan = Declared.by(() -> new MultiAzNetwork(
                "shop",
                Networks.builder().build(),
                ComponentResourceOptions.builder()
                        .protect(false)
                        .ignoreChanges("tags")
                        .build()));

        assertThat(kept(plan)).isEmpty();
        assertThat(plan.resources().stream().filter(Resource::custom))
                .allMatch(r -> r.options().ignoreChanges().contains("tags"));
    }

    @Test
    void saysWhereItIs() {
        Declared.by(() -> {
            var network = new MultiAzNetwork("shop", Networks.builder().build());

            assertThat(network.region()).isEqualTo("eu-west-1");
            assertThat(network.ranges()).containsExactly("10.0.0.0/16");
            assertThat(network.zones()).isEqualTo(Zone.all("eu-west-1a", "eu-west-1b", "eu-west-1c"));
            assertThat(network.subnets(Tier.DATA).zones()).isEqualTo(network.zones());
        });
    }

    private static List<String> kept(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> r.options().protect())
                .map(Resource::name)
                .sorted()
                .toList();
    }

    private static String text(ResourceGraph plan, String name, String property) {
        return named(plan, name).at(property).text().orElseThrow();
    }

    private static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> !r.type().startsWith("pulumi:"))
                .map(Resource::name)
                .toList();
    }
}
