package dev.nospof.policies.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.read.YamlFile;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Prices of the published list; figures worked out by hand. */
class BillTest {
    private final List<Resource> resources = new ArrayList<>();

    @Test
    void callsAllGatewaysOfANetworkButOneRedundant() {
        var network = component("acme:net:Network", "shop");
        for (var zone : List.of("a", "b", "c")) {
            resources.add(childOf(network, resource("aws:ec2/natGateway:NatGateway", zone, "{}")));
        }

        // 3 × 0.045 × 730
        assertThat(bill().monthly()).isEqualByComparingTo("98.55");
        assertThat(bill().redundancy()).isEqualByComparingTo("65.70");
        assertThat(bill().lines()).extracting(Line::component).containsExactly("shop (Network)");
    }

    @Test
    void doesNotTakeOneNetworksGatewayForAnothers() {
        add("aws:ec2/natGateway:NatGateway", "one", "{}");
        add("aws:ec2/natGateway:NatGateway", "two", "{}");

        assertThat(bill().redundancy()).isZero();
    }

    @Test
    void callsAStandbyRedundantWithItsStorage() {
        add(
                "aws:rds/instance:Instance",
                "orders",
                "{engine: postgres, instanceClass: db.t4g.small, multiAz: true, allocatedStorage: 100}");

        // 2 × 0.032 × 730 + 200 × 0.115
        assertThat(bill().monthly()).isEqualByComparingTo("69.72");
        assertThat(bill().redundancy()).isEqualByComparingTo("34.86");
    }

    @Test
    void callsTheMachinesOfOneZoneRedundant() {
        add(
                "aws:eks/nodeGroup:NodeGroup",
                "general",
                "{instanceTypes: [m7g.large], scalingConfig: {minSize: 6}, subnetIds: [a, b, c]}");

        // 6 × 0.0816 × 730, of which a third
        assertThat(bill().monthly()).isEqualByComparingTo("357.408");
        assertThat(bill().redundancy()).isEqualByComparingTo("119.136");
    }

    @Test
    void callsAnEndpointInEachZoneButOneRedundant() {
        add("aws:ec2/vpcEndpoint:VpcEndpoint", "sqs", "{vpcEndpointType: Interface, subnetIds: [a, b, c]}");
        add("aws:ec2/vpcEndpoint:VpcEndpoint", "s3", "{vpcEndpointType: Gateway}");

        assertThat(bill().monthly()).isEqualByComparingTo("21.90");
        assertThat(bill().redundancy()).isEqualByComparingTo("14.60");
    }

    /** A namespace's zone, and an instance that the plan registers; others that are registered are paid by use. */
    @Test
    void addsUpNamesInsideOfANetwork() {
        add("aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace", "names", "{}");
        add("aws:servicediscovery/service:Service", "orders", "{}");
        add("aws:servicediscovery/instance:Instance", "front", "{}");

        assertThat(bill().monthly()).isEqualByComparingTo("0.6");
        assertThat(bill().unknown()).isEmpty();
    }

    @Test
    void addsUpWhatIsNeverRedundant() {
        add("aws:eks/cluster:Cluster", "shop", "{}");
        add("aws:kms/key:Key", "shop", "{}");
        add("aws:cloudwatch/metricAlarm:MetricAlarm", "one", "{metricName: Errors}");
        add(
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                "sum",
                "{metricQueries: [{metric: {}}, {metric: {}}, {expression: a}]}");
        add("aws:wafv2/webAcl:WebAcl", "shop", "{rules: [{}, {}]}");

        // 73 + 1 + 0.1 + 0.2 + 5 + 2
        assertThat(bill().monthly()).isEqualByComparingTo("81.30");
        assertThat(bill().redundancy()).isZero();
    }

    @Test
    void countsOneAddressANodeOfALoadBalancerThatTheInternetReaches() {
        add("aws:lb/loadBalancer:LoadBalancer", "front", "{subnets: [a, b, c]}");
        add("aws:lb/loadBalancer:LoadBalancer", "inside", "{subnets: [a, b, c], internal: true}");

        // 2 × 16.425 + 3 × 3.65
        assertThat(bill().monthly()).isEqualByComparingTo("43.80");
        assertThat(bill().redundancy()).isEqualByComparingTo("7.30");
    }

    @Test
    void takesNothingForFreeThatItDoesNotKnow() {
        add("aws:rds/clusterInstance:ClusterInstance", "writer", "{instanceClass: db.x9.large}");
        add("aws:outposts/rack:Rack", "rack", "{}");
        add("aws:sqs/queue:Queue", "mails", "{}");
        add("aws:iam/role:Role", "role", "{}");

        assertThat(bill().withoutPrice()).extracting(Line::price).containsExactly("aurora/db.x9.large");
        assertThat(bill().unknown()).containsExactly("aws:outposts/rack:Rack");
        assertThat(bill().byUse()).containsOnlyKeys("messages");
        assertThat(BillText.lines(bill()))
                .containsExactly(
                        "Dollars a month, list prices of us-east-1 of 2026-08-21",
                        "                                                          a month   redundancy",
                        "  writer (ClusterInstance)   Aurora db.x9.large   1 × ?         ?            ?",
                        "  together at least                                          0.00         0.00",
                        "Paid by use, and not counted: messages (1).",
                        "No price is known for aurora/db.x9.large: give it with --prices.",
                        "Not known whether it costs anything: aws:outposts/rack:Rack.");
    }

    @Test
    void decidesNothingThatOnlyDeploymentTells() {
        resources.add(Resource.of(
                new Urn("urn:pulumi:prod::shop::aws:rds/instance:Instance::orders"),
                "aws:rds/instance:Instance",
                "orders",
                Value.Fields.of(Map.of("instanceClass", Value.UNKNOWN))));

        assertThat(bill().undecided()).singleElement().asString().startsWith("orders (");
        assertThat(bill().monthly()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private Bill bill() {
        return Bill.of(ResourceGraph.of("shop", "prod", resources), PriceList.PUBLISHED);
    }

    private void add(String type, String name, String properties) {
        resources.add(resource(type, name, properties));
    }

    private static Resource resource(String type, String name, String properties) {
        var fields = YamlFile.read(name, new ByteArrayInputStream(properties.getBytes(StandardCharsets.UTF_8)));
        return Resource.of(
                new Urn("urn:pulumi:prod::shop::" + type + "::" + name), type, name, (Value.Fields) fields.value());
    }

    private Resource component(String type, String name) {
        var component = asChild(resource(type, name, "{}"), false, Optional.empty());
        resources.add(component);
        return component;
    }

    private static Resource childOf(Resource parent, Resource child) {
        return asChild(child, true, Optional.of(parent.urn()));
    }

    private static Resource asChild(Resource r, boolean custom, Optional<Urn> parent) {
        return new Resource(
                r.urn(),
                r.type(),
                r.name(),
                custom,
                r.properties(),
                parent,
                r.provider(),
                r.dependencies(),
                r.propertyDependencies(),
                r.options(),
                r.source());
    }
}
