package dev.nospof.policies.proof.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.Cloud;
import dev.nospof.policies.proof.CutSets;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.availability.Availability;
import dev.nospof.policies.proof.availability.Priors;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that lead to another region, and what the loss of one means. */
class RoutedNamesTest {
    private static final String NAME = "shop.example.com";
    private static final String DATABASE = "aws:rds/cluster:Cluster";
    private static final String MEMBER = "aws:rds/clusterInstance:ClusterInstance";
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String RECORD = "aws:route53/record:Record";
    private static final String CHECK = "aws:route53/healthCheck:HealthCheck";
    private static final String GROUP = "aws:autoscaling/group:Group";
    private static final String TARGETS = "aws:lb/targetGroup:TargetGroup";
    private static final String ASKED = "{type: HTTPS, requestInterval: 10, failureThreshold: 3}";

    @Test
    void leadToTheOtherRegionAfterTheSumOfAllThatForgets() {
        var cloud = failover(ASKED, ASKED);

        assertThat(cloud.answer("any region", NAME)).isEqualTo("heals 2 min");
        assertThat(cloud.proven().matrix().rows()).anySatisfy(row -> assertThat(row.note())
                .isEqualTo("health check fails 30 s + address forgotten 1 min + clients ask again 30 s"));
        assertThat(cloud.proven().singlePointsOfFailure()).isEmpty();
    }

    @Test
    void areASinglePointOfFailureAtALowerTolerance() {
        var points = Proof.of(
                        failover(ASKED, ASKED).plan(),
                        ProofOptions.DEFAULTS.withToleranceOfRegions(Duration.ofMinutes(1)))
                .singlePointsOfFailure();

        assertThat(points)
                .extracting(SinglePoint::headline)
                .containsExactly(NAME + " goes down when one region is lost");
    }

    @Test
    void loseAZoneWithoutAnybodysNotice() {
        assertThat(failover(ASKED, ASKED).answer("any zone", NAME)).isEqualTo("ok");
    }

    /** One load balancer in one zone takes the whole region off the name, and the other one answers. */
    @Test
    void leaveARegionWhoseLoadBalancerIsLost() {
        var cloud = Cloud.empty()
                .with("subnet", "there-a", "{availabilityZone: eu-central-1a}", "vpcId: shop")
                .with("subnet", "there-b", "{availabilityZone: eu-central-1b}", "vpcId: shop")
                .with(BALANCER, "here", "{}", "subnets: public-a")
                .with(BALANCER, "there", "{}", "subnets: there-a there-b");

        assertThat(named(cloud, ASKED, ASKED).answer("any zone", NAME)).isEqualTo("heals 2 min");
    }

    @Test
    void stayWithARegionThatNothingAsks() {
        var cloud = regions()
                .with(CHECK, "second-check", ASKED)
                .with(RECORD, "first", record("PRIMARY", false), "aliases: here")
                .with(RECORD, "second", record("SECONDARY", false), "aliases: there", "healthCheckId: second-check");
        var point = cloud.onlyPoint();

        assertThat(cloud.answer("any region", NAME)).isEqualTo("down");
        assertThat(point.headline()).isEqualTo(NAME + " goes down when one region is lost");
        assertThat(point.why())
                .isEqualTo(
                        "Nothing leads users elsewhere: DNS record first has no health check and does not evaluate its target's health");
    }

    @Test
    void goNowhereWhereTooLittleStandsBy() {
        var cloud = failover(
                ASKED,
                "{type: HTTPS, requestInterval: 10, failureThreshold: 3, tags: {nospof.dev/standing-percent: '10', nospof.dev/needed-percent: '50'}}");

        assertThat(cloud.answer("any region", NAME)).isEqualTo("down");
        assertThat(cloud.onlyPoint().why())
                .isEqualTo("Nothing leads users elsewhere: what stands by carries 10 % of the peak, 50 % are needed");
    }

    @Test
    void waitForWhatHasToStart() {
        assertThat(failover(
                                ASKED,
                                "{type: HTTPS, requestInterval: 10, failureThreshold: 3, tags: {nospof.dev/boot-seconds: '600', nospof.dev/client-seconds: '0'}}")
                        .answer("any region", NAME))
                .isEqualTo("heals 12 min");
    }

    @Test
    void countAMinuteWhereOnlyTheTargetsHealthIsSeen() {
        var cloud = regions()
                .with(RECORD, "first", record("PRIMARY", true), "aliases: here")
                .with(RECORD, "second", record("SECONDARY", true), "aliases: there");

        assertThat(cloud.answer("any region", NAME)).isEqualTo("heals 2 min 30 s");
    }

    /** What stands behind the second load balancer needs a database in the first region. */
    @Test
    void goDownWithWhatBothRegionsNeed() {
        var cloud = takenOverByOrdersThatNeed("ledger")
                .with("aws:rds/instance:Instance", "ledger", "{multiAz: true, availabilityZone: eu-west-1a}");
        var points = cloud.proven().singlePointsOfFailure();

        assertThat(cloud.answer("any region", NAME)).isEqualTo("down");
        assertThat(points)
                .filteredOn(point -> point.service().equals(NAME))
                .singleElement()
                .satisfies(point -> assertThat(point.why())
                        .isEqualTo("What should take over stops as well: orders: it needs ledger"));
    }

    /** A table is lost with its region, unless another one has it as well. */
    @Test
    void goOnWithATableThatEachRegionHas() {
        var alone = takenOverByOrdersThatNeed("carts")
                .with("aws:dynamodb/table:Table", "carts", "{tags: {nospof.dev/region: eu-west-1}}");
        var before = alone.answer("any region", NAME);
        var copied = alone.with("aws:dynamodb/tableReplica:TableReplica", "copy", "{}", "globalTableArn: carts");

        assertThat(before).isEqualTo("down");
        assertThat(copied.answer("any region", NAME)).isEqualTo("heals 2 min");
        assertThat(copied.proven().trusted()).anyMatch(trusted -> trusted.name().equals("DynamoDB global table carts"));
    }

    /** A database that follows is promoted by whatever says so; else it waits for a person. */
    @Test
    void waitForADatabaseUntilItIsPromoted() {
        var following = "globalClusterIdentifier: both";
        var waits = takenOverByOrdersThatNeed("ledger-eu-central-1")
                .with("aws:rds/globalCluster:GlobalCluster", "both", "{}")
                .with(
                        DATABASE,
                        "ledger",
                        "{masterUsername: owner, tags: {nospof.dev/name: ledger, nospof.dev/region: eu-west-1}}",
                        following)
                .with(
                        DATABASE,
                        "ledger-there",
                        "{tags: {nospof.dev/name: ledger-eu-central-1, nospof.dev/region: eu-central-1}}",
                        following);
        for (var zone : List.of("a", "b")) {
            waits.with(
                    MEMBER, "first-" + zone, "{availabilityZone: eu-west-1" + zone + "}", "clusterIdentifier: ledger");
            waits.with(
                    MEMBER,
                    "second-" + zone,
                    "{availabilityZone: eu-central-1" + zone + "}",
                    "clusterIdentifier: ledger-there");
        }
        var before = waits.answer("any region", NAME);
        var promoted = waits.with(
                "aws:sfn/stateMachine:StateMachine",
                "takeover",
                "{tags: {nospof.dev/takes-over: audit-eu-central-1 ledger-eu-central-1, nospof.dev/takeover-seconds: '330'}}");

        assertThat(before).isEqualTo("down");
        assertThat(promoted.answer("any region", NAME)).isEqualTo("heals 5 min 30 s");
        assertThat(headlines(promoted, Duration.ofMinutes(6))).isEmpty();
        assertThat(headlines(promoted, Duration.ofMinutes(5)))
                .containsExactly(NAME + " goes down when one region is lost");
    }

    private static List<String> headlines(Cloud cloud, Duration tolerance) {
        return Proof.of(cloud.plan(), Cloud.TOLERANT.withToleranceOfRegions(tolerance)).singlePointsOfFailure().stream()
                .map(SinglePoint::headline)
                .filter(headline -> headline.contains("region"))
                .toList();
    }

    /** What has a name twice is called after its region, but for the one at home. */
    @Test
    void leadToServicesOfTheSameName() {
        var cloud = withTargetsHere(withTargetsThere(failover(ASKED, ASKED)))
                .manifest(pods("orders", "eu-west-1"), "spec: here-targets")
                .manifest(
                        pods("orders", "eu-central-1")
                                .replace("{name: orders, ann", "{name: orders, namespace: there, ann"),
                        "spec: there-targets");

        assertThat(cloud.proven().matrix().services()).containsExactly("orders", "orders (eu-central-1)", NAME);
        assertThat(cloud.answer("any region", NAME)).isEqualTo("heals 2 min");
    }

    @Test
    void areTakenByBothRegionsTogether() {
        var sets = CutSets.of(failover(ASKED, ASKED).plan(), Cloud.TOLERANT, 2).stream()
                .filter(cuts -> cuts.service().equals(NAME))
                .findFirst()
                .orElseThrow();

        assertThat(sets.sets().toString()).contains("[region eu-central-1, region eu-west-1]");
        assertThat(sets.sets()).allMatch(set -> set.size() == 2);
    }

    /** The exact diagram agrees with the pairs: with both regions' priors and nothing else it is their product. */
    @Test
    void areAsAvailableAsEitherRegion() {
        var up = Availability.of(failover(ASKED, ASKED).plan(), Cloud.TOLERANT, Priors.PUBLISHED).stream()
                .filter(availability -> availability.service().equals(NAME))
                .findFirst()
                .orElseThrow()
                .up();

        assertThat(1 - up.low()).isLessThan(1e-6).isGreaterThan(1e-8);
        assertThat(up.high()).isGreaterThanOrEqualTo(up.low());
    }

    @Test
    void neverCountARegionWhereOneIsAllThereIs() {
        var cloud = Cloud.empty().with(BALANCER, "here", "{}", "subnets: public-a public-b");

        assertThat(cloud.proven().matrix().rows())
                .noneMatch(row -> row.heading().equals("any region"));
        assertThat(cloud.proven().trusted())
                .anyMatch(trusted -> trusted.name().equals("region")
                        && trusted.meaning().equals("is up: no profile of this plan spreads over several"));
    }

    @Test
    void askForAnotherRegionWhereTheProfileDoes() {
        var cloud = Cloud.empty()
                .with(
                        BALANCER,
                        "here",
                        "{tags: {nospof.dev/profile: prod-multi-region}}",
                        "subnets: public-a public-b");
        var point = cloud.onlyPoint();

        assertThat(cloud.answer("any region", "here")).isEqualTo("down");
        assertThat(point.headline()).isEqualTo("here goes down when one region is lost");
        assertThat(point.why()).isEqualTo("All of it is in region eu-west-1, and the environment spreads over several");
    }

    @Test
    void countAllRegionsThatServeTogether() {
        var latency = "{name: shop.example.com, zoneId: Z1, type: A, latencyRoutingPolicies: [{region: eu-west-1}]}";
        var both = regions()
                .with(CHECK, "first-check", ASKED)
                .with(CHECK, "second-check", ASKED)
                .with(RECORD, "first", latency, "aliases: here", "healthCheckId: first-check")
                .with(RECORD, "second", latency, "aliases: there", "healthCheckId: second-check");

        assertThat(both.answer("any region", NAME)).isEqualTo("heals 2 min");
        assertThat(both.proven().singlePointsOfFailure()).isEmpty();
        assertThat(Proof.of(both.plan(), ProofOptions.DEFAULTS.withToleranceOfRegions(Duration.ofSeconds(90)))
                        .singlePointsOfFailure())
                .hasSize(1);
    }

    /** Instances behind both load balancers belong to the name, and are no columns of their own. */
    @Test
    void takeInWhoeverStandsBehindThem() {
        var cloud = withTargetsThere(failover(ASKED, ASKED))
                .with(
                        GROUP,
                        "web",
                        "{minSize: 1, maxSize: 9}",
                        "vpcZoneIdentifiers: there-a there-b",
                        "targetGroupArns: there-targets");

        assertThat(cloud.proven().matrix().services()).containsExactly(NAME);
        assertThat(cloud.proven().pairs())
                .anyMatch(pair -> pair.first().name().equals("instance web-1")
                        && pair.second().name().equals("region eu-west-1"));
    }

    /** Two clusters have a zone a each: losing one of them is not losing both. */
    @Test
    void leadToPodsWhoseZonesAreOthers() {
        var cloud = withTargetsHere(withTargetsThere(failover(ASKED, ASKED)))
                .manifest(pods("orders-west", "eu-west-1"), "spec: here-targets")
                .manifest(pods("orders-central", "eu-central-1"), "spec: there-targets");
        var proven = cloud.proven();

        assertThat(cloud.answer("any zone", NAME)).isEqualTo("heals 2 min");
        assertThat(cloud.answer("any region", NAME)).isEqualTo("heals 2 min");
        assertThat(cloud.answer("any region", "orders-west")).isEqualTo("–");
        assertThat(proven.pairs()).anyMatch(pair -> pair.inWords().equals("zone a and zone d"));
    }

    /** All on one node, for all that anybody knows. */
    private static String pods(String name, String region) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s, annotations: {nospof.dev/region: %2$s}}
                spec:
                  replicas: 3
                  selector: {matchLabels: {app: %1$s}}
                  template:
                    metadata: {labels: {app: %1$s}}
                    spec: {containers: [{name: %1$s, image: "shop/orders:1.0.0"}]}
                """.formatted(name, region);
    }

    private static Cloud regions() {
        return Cloud.empty()
                .with("subnet", "there-a", "{availabilityZone: eu-central-1a}", "vpcId: shop")
                .with("subnet", "there-b", "{availabilityZone: eu-central-1b}", "vpcId: shop")
                .with(BALANCER, "here", "{}", "subnets: public-a public-b")
                .with(BALANCER, "there", "{}", "subnets: there-a there-b");
    }

    private static Cloud failover(String first, String second) {
        return named(regions(), first, second);
    }

    private static Cloud named(Cloud cloud, String first, String second) {
        return cloud.with(CHECK, "first-check", first)
                .with(CHECK, "second-check", second)
                .with(RECORD, "first", record("PRIMARY", true), "aliases: here", "healthCheckId: first-check")
                .with(RECORD, "second", record("SECONDARY", true), "aliases: there", "healthCheckId: second-check");
    }

    /** Behind the second load balancer stand pods that need something. */
    private static Cloud takenOverByOrdersThatNeed(String what) {
        return withTargetsThere(failover(ASKED, ASKED))
                .manifest(
                        pods("orders", "eu-central-1, nospof.dev/depends-on: '" + what + "=hard'"),
                        "spec: there-targets");
    }

    private static Cloud withTargetsHere(Cloud cloud) {
        return withTargets(cloud, "here");
    }

    private static Cloud withTargetsThere(Cloud cloud) {
        return withTargets(cloud, "there");
    }

    private static Cloud withTargets(Cloud cloud, String balancer) {
        return cloud.with(TARGETS, balancer + "-targets", "{}")
                .with(
                        "aws:lb/listener:Listener",
                        balancer + "-door",
                        "{}",
                        "loadBalancerArn: " + balancer,
                        "defaultActions: " + balancer + "-targets");
    }

    private static String record(String role, boolean evaluates) {
        return "{name: shop.example.com, zoneId: Z1, type: A, failoverRoutingPolicies: [{type: " + role
                + "}], aliases: [{evaluateTargetHealth: " + evaluates + "}]}";
    }
}
