package dev.nospof.policies.proof.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.Cloud;
import dev.nospof.policies.proof.ProofText;
import dev.nospof.policies.proof.Shop;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.answer.Trusted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link LoadBalancers} and {@link NatGateways}. */
class NetworkTest {
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String NAT = "aws:ec2/natGateway:NatGateway";
    private static final String TABLE = "aws:ec2/routeTable:RouteTable";
    private static final String ROUTE = "aws:ec2/route:Route";
    private static final String ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";

    @Test
    void outlivesAZoneBehindALoadBalancerInTwo() {
        var cloud = Cloud.empty().with(BALANCER, "front", "{}", "subnets: public-a public-b");

        assertThat(cloud.answer("any load balancer node", "front")).isEqualTo("ok 50 %");
        assertThat(cloud.answer("any zone", "front")).isEqualTo("ok 50 %");
    }

    @Test
    void isDownWithTheOnlyZoneOfItsLoadBalancer() {
        var cloud = Cloud.empty().with(BALANCER, "front", "{}", "subnets: public-b");

        assertThat(cloud.onlyPoint().failure().name()).isEqualTo("front in zone b");
        assertThat(cloud.fix()).containsExactly("Add public-a to subnets of load balancer front");
    }

    @Test
    void isUndecidedWhileTheLoadBalancersZonesAreUnknown() {
        var cloud = Cloud.empty()
                .with("subnet", "somewhere", "{availabilityZone: <unknown>}")
                .with(BALANCER, "front", "{}", "subnets: public-a somewhere");

        assertThat(cloud.answer("any zone", "front")).isEqualTo("undecided");
        assertThat(cloud.proven().undecided()).anySatisfy(question -> assertThat(question.unknown())
                .isEqualTo("availabilityZone is unknown until deployment"));
    }

    @Test
    void losesAWorkloadWithTheLoadBalancerBeforeIt() {
        var cloud = Cloud.empty()
                .with(BALANCER, "front", "{}", "subnets: public-a")
                .with("aws:lb/targetGroup:TargetGroup", "web", "{}")
                .with("aws:lb/listener:Listener", "https", "{}", "loadBalancerArn: front", "defaultActions: web")
                .manifest(Shop.service("storefront").yaml())
                .manifest("""
                        apiVersion: elbv2.k8s.aws/v1beta1
                        kind: TargetGroupBinding
                        metadata: {name: storefront}
                        spec: {serviceRef: {name: storefront, port: 80}, targetGroupARN: <unknown>}
                        """, "spec: web");

        assertThat(cloud.onlyPoint().alsoDown()).containsExactly("storefront");
    }

    @Test
    void showsWhatADnsRecordTakesWithItAndTrustsIt() {
        var cloud = Cloud.empty()
                .with(BALANCER, "front", "{}", "subnets: public-a public-b")
                .with("aws:route53/record:Record", "www", "{name: www.shop.example, type: A}", "aliases: front");

        assertThat(cloud.answer("DNS", "front")).isEqualTo("down");
        assertThat(cloud.proven().holds()).isTrue();
    }

    @Test
    void saysWhatWasLost() {
        var text = ProofText.of(oneForAll()
                .manifest(Shop.service("payments")
                        .env("PROVIDER_URL", "https://api.provider.example.com/pay")
                        .yaml())
                .proven());

        assertThat(text).isEqualTo("""
                If this is lost   payments
                any pod           ok 67 %
                any NAT gateway   down
                any node          ok 67 %    50 s until it is noticed
                any zone          down
                egress of shop    down
                a bad rollout     ok         of a version that never becomes ready
                control plane     ok         nothing heals meanwhile
                image registry    ok         no new pods meanwhile

                ✗ egress of shop goes down when one NAT gateway is lost
                  All private subnets reach the outside through one NAT gateway in one zone (ec2 NatGateway nat-a, subnetId).
                  Also when one zone is lost.
                  Takes with it: payments.
                  Down until AWS has repaired it or a person replaces it.
                  Fix: Make one NAT gateway per zone, and route each private subnet through that of its own zone.
                1 single point of failure among pods, NAT gateways, nodes and zones (outages of up to 2 min tolerated).
                Pairs that cost the most: node a1 and node b1 (payments); node a1 and zone b (payments).
                Trusted: region, DNS, control plane, image registry, rollout, nodes.
                """);
    }

    @Test
    void cutsOffAllPrivateSubnetsWithTheirOnlyNatGateway() {
        var cloud = oneForAll();

        assertThat(cloud.onlyPoint().headline()).isEqualTo("egress of shop goes down when one NAT gateway is lost");
        assertThat(cloud.fix())
                .containsExactly(
                        "Make one NAT gateway per zone beside nat-a, and route each zone's private subnets through its own");
    }

    @Test
    void outlivesANatGatewayWhereEachZoneHasItsOwn() {
        var cloud = Cloud.empty();
        for (var zone : List.of("a", "b", "c")) {
            cloud.with(NAT, "nat-" + zone, "{}", "subnetId: public-" + zone)
                    .with(TABLE, "table-" + zone, "{}")
                    .with(ROUTE, "out-" + zone, "{}", "routeTableId: table-" + zone, "natGatewayId: nat-" + zone)
                    .with(ASSOCIATION, "use-" + zone, "{}", "routeTableId: table-" + zone, "subnetId: private-" + zone);
        }

        assertThat(cloud.answer("any NAT gateway", "egress of shop")).isEqualTo("ok 67 %");
        assertThat(cloud.answer("any zone", "egress of shop")).isEqualTo("ok 67 %");
        assertThat(cloud.proven().holds()).isTrue();
    }

    @Test
    void isUndecidedWhereNoRouteSaysWhichGatewayIsUsed() {
        var cloud = Cloud.empty()
                .with(NAT, "nat-a", "{}", "subnetId: public-a")
                .with(NAT, "nat-b", "{}", "subnetId: public-b");

        assertThat(cloud.answer("any zone", "egress of shop")).isEqualTo("undecided");
    }

    @Test
    void needsTheNatGatewayOnlyForWhatIsOutside() {
        var cloud = oneForAll()
                .manifest(Shop.service("payments")
                        .env("PROVIDER_URL", "https://api.provider.example.com/pay")
                        .yaml())
                .manifest(Shop.service("orders")
                        .env("PAYMENTS_URL", "http://payments.default.svc:80")
                        .yaml())
                .manifest(Shop.service("stock").yaml());

        assertThat(cloud.proven().singlePointsOfFailure())
                .flatExtracting(SinglePoint::alsoDown)
                .containsExactly("orders", "payments");
    }

    @Test
    void needsTheNatGatewayForAQueueWithoutAnEndpointInTheVpc() {
        var with = oneForAll()
                .with("aws:sqs/queue:Queue", "mails", "{}")
                .manifest(Shop.service("orders").needing("mails=hard").yaml());

        assertThat(with.onlyPoint().alsoDown()).containsExactly("mails", "orders");
        assertThat(with.with("aws:ec2/vpcEndpoint:VpcEndpoint", "sqs", "{serviceName: com.amazonaws.eu-west-1.sqs}")
                        .onlyPoint()
                        .alsoDown())
                .isEmpty();
        assertThat(with.proven().trusted())
                .contains(
                        new Trusted(
                                "SQS queue mails",
                                "is up: AWS keeps it in several zones (99.9 %, https://aws.amazon.com/messaging/sla/, 2023-01)"));
    }

    @Test
    void needsAnEndpointInTheVpcAsFarAsItIsTheWay() {
        var shop = oneForAll()
                .with("aws:sqs/queue:Queue", "mails", "{}")
                .manifest(Shop.service("orders").needing("mails=hard").yaml());
        var everywhere = endpoint(shop, "private-a private-b private-c");

        assertThat(everywhere.answer("any NAT gateway", "orders")).isEqualTo("ok");
        assertThat(everywhere.answer("any VPC endpoint", "orders")).isEqualTo("ok");
    }

    @Test
    void isDownWithTheOnlyZoneOfAnEndpoint() {
        var cloud = endpoint(
                Cloud.empty()
                        .with("aws:sqs/queue:Queue", "mails", "{}")
                        .manifest(Shop.service("orders").needing("mails=hard").yaml()),
                "private-b");

        assertThat(cloud.onlyPoint().headline()).isEqualTo("endpoint goes down when one VPC endpoint is lost");
        assertThat(cloud.onlyPoint().alsoDown()).containsExactly("mails", "orders");
    }

    /** A queue is called what its component is called, where a tag says so. */
    @Test
    void knowsAQueueByTheNameThatDependenciesUse() {
        var cloud = Cloud.empty()
                .with("aws:sqs/queue:Queue", "mails-queue", "{tags: {nospof.dev/name: mails}}")
                .manifest(Shop.service("orders").needing("mails=hard").yaml());

        assertThat(cloud.answer("mails", "orders")).isEqualTo("down");
    }

    @Test
    void tellsZonesByTheirIdsToo() {
        var cloud = Cloud.empty()
                .with("subnet", "one", "{availabilityZoneId: euw1-az1}")
                .with("subnet", "two", "{availabilityZoneId: euw1-az2}")
                .with(BALANCER, "front", "{}", "subnets: one two");

        assertThat(cloud.answer("any zone", "front")).isEqualTo("ok 50 %");
    }

    private static Cloud endpoint(Cloud cloud, String subnets) {
        return cloud.with(
                "aws:ec2/vpcEndpoint:VpcEndpoint",
                "endpoint",
                "{serviceName: com.amazonaws.eu-west-1.sqs, vpcEndpointType: Interface}",
                "subnetIds: " + subnets);
    }

    private static Cloud oneForAll() {
        var cloud = Cloud.empty()
                .with(NAT, "nat-a", "{}", "subnetId: public-a")
                .with(TABLE, "table", "{}")
                .with(ROUTE, "out", "{}", "routeTableId: table", "natGatewayId: nat-a");
        for (var zone : List.of("a", "b", "c")) {
            cloud.with(ASSOCIATION, "use-" + zone, "{}", "routeTableId: table", "subnetId: private-" + zone);
        }
        return cloud;
    }
}
