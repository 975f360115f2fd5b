package dev.nospof.policies.proof.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.Cloud;
import dev.nospof.policies.proof.ProofText;
import dev.nospof.policies.proof.Shop;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Trusted;
import org.junit.jupiter.api.Test;

/** What targets, zones and names of a load balancer mean when something of it is lost. */
class LoadBalancersTest {
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String TARGETS = "aws:lb/targetGroup:TargetGroup";
    private static final String CHECK = "healthCheck: {interval: 5, timeout: 2, unhealthyThreshold: 2}";

    @Test
    void missesNoPodWhereEachNodeReachesAllZones() {
        assertThat(front("network", "{loadBalancingCrossZoneEnabled: 'true'}", 3)
                        .answer("any pod", "storefront"))
                .isEqualTo("ok 67 %");
        assertThat(front("application", "{}", 3).answer("any pod", "storefront"))
                .isEqualTo("ok 67 %");
    }

    @Test
    void missesTheOnlyPodOfAZoneWhereTrafficStaysInIt() {
        var cloud = front("network", "{" + CHECK + "}", 3);

        assertThat(cloud.answer("any pod", "storefront")).isEqualTo("degraded 67 %");
        assertThat(cloud.answer("any node", "storefront")).isEqualTo("degraded 67 %");
        assertThat(lostPod(cloud))
                .isEqualTo("who enters by zone a is not answered: the load balancer keeps traffic in its zone"
                        + " (1 min 42 s: target left out 12 s + name leads elsewhere 1 min 30 s)");
    }

    @Test
    void missesNothingMoreWithTheWholeZone() {
        assertThat(front("network", "{" + CHECK + "}", 3).answer("any zone", "storefront"))
                .isEqualTo("ok 67 %");
    }

    @Test
    void missesNoPodWhereEachZoneHasTwo() {
        assertThat(front("network", "{" + CHECK + "}", 6).answer("any pod", "storefront"))
                .isEqualTo("ok 83 %");
    }

    @Test
    void missesAPodForGoodWhereDnsLeavesNoZoneOut() {
        var off =
                "targetGroupHealth: {dnsFailover: {minimumHealthyTargetsCount: 'off', minimumHealthyTargetsPercentage: 'off'}}";

        assertThat(lostPod(front("network", "{" + CHECK + ", " + off + "}", 3)))
                .endsWith(
                        "(when the zone has a pod again: DNS does not leave a zone without healthy targets out (dnsFailover))");
    }

    @Test
    void isCalledWhatItsTagSaysAndShowsHowLongItsNameLeadsAstray() {
        var cloud = Cloud.empty()
                .with(BALANCER, "front-lb", "{tags: {nospof.dev/name: front}}", "subnets: public-a public-b public-c");

        assertThat(cloud.answer("any zone", "front")).isEqualTo("ok 67 %");
        assertThat(ProofText.of(cloud.proven()))
                .contains("any load balancer node   ok 67 %   1 min 30 s until its name leads elsewhere");
    }

    /** A firewall that is skipped while it is away is none that it depends on. */
    @Test
    void trustsAFirewallOnlyWhereItClosesWithIt() {
        var use = "aws:wafv2/webAclAssociation:WebAclAssociation";
        var open = Cloud.empty()
                .with(BALANCER, "front", "{enableWafFailOpen: true}", "subnets: public-a public-b")
                .with(use, "use", "{}", "resourceArn: front");
        var closed = Cloud.empty()
                .with(BALANCER, "front", "{}", "subnets: public-a public-b")
                .with(use, "use", "{}", "resourceArn: front");

        assertThat(open.proven().trusted()).noneMatch(trusted -> trusted.name().startsWith("firewall"));
        assertThat(closed.proven().trusted())
                .contains(new Trusted(
                        "firewall of front", "is up: nothing passes while it is away (enableWafFailOpen is not set)"));
    }

    private static String lostPod(Cloud cloud) {
        var answer = cloud.proven().matrix().at("any pod", "storefront");
        return ((Answer.Degraded) answer).lost();
    }

    /** A load balancer in three zones before so many pods, which are spread over them. */
    private static Cloud front(String sort, String targets, int pods) {
        return Cloud.empty()
                .with(BALANCER, "front", "{loadBalancerType: " + sort + "}", "subnets: public-a public-b public-c")
                .with(TARGETS, "web", targets)
                .with("aws:lb/listener:Listener", "door", "{}", "loadBalancerArn: front", "defaultActions: web")
                .manifest(Shop.service("storefront")
                        .replicas(String.valueOf(pods))
                        .yaml())
                .manifest("""
                        apiVersion: elbv2.k8s.aws/v1beta1
                        kind: TargetGroupBinding
                        metadata: {name: storefront}
                        spec: {serviceRef: {name: storefront, port: 80}, targetGroupARN: <unknown>}
                        """, "spec: web");
    }
}
