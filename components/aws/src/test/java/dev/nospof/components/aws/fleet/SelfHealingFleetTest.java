package dev.nospof.components.aws.fleet;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.fleet.Shops.names;
import static dev.nospof.components.aws.fleet.Shops.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.autoscaling.GroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfHealingFleetTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b)))
                .containsExactlyInAnyOrder(
                        "web",
                        "web-at-most",
                        "web-by-load",
                        "web-from-load-balancer",
                        "web-going",
                        "web-group",
                        "web-instances",
                        "web-template",
                        "web-to-anywhere",
                        "web-too-few");
    }

    @Test
    void keepsEveryRule() {
        var judged = new Judged(plan(b -> b));

        assertThat(judged.complaints()).isEmpty();
        assertThat(judged.asked().stream().filter(id -> id.startsWith("ASG-")))
                .containsExactly(
                        "ASG-01", "ASG-02", "ASG-03", "ASG-04", "ASG-05", "ASG-06", "ASG-07", "ASG-08", "ASG-09");
        assertThat(new Judged(plan(b -> b.spot(50).scalesAhead().atLeast(7))).complaints())
                .isEmpty();
        assertThat(new Judged(plan(b -> b.warmPool(2))).complaints()).isEmpty();
        assertThat(new Judged(plan(b -> b.profile(Profile.STAGING))).complaints())
                .isEmpty();
    }

    @Test
    void isFoundOutWhereItIsSpoilt() {
        assertThat(new Judged(plan(b -> b.customise(
                                SelfHealingFleet.GROUP,
                                g -> GroupArgs.builder(g).healthCheckType("EC2").build())))
                        .broken())
                .containsExactly("ASG-02");
    }

    @Test
    void outlivesAnInstanceAndAZone() {
        var proof = new Judged(plan(b -> b)).proof();

        assertThat(proof.matrix().at("any node", "web").inShort()).isEqualTo("ok 67 %");
        assertThat(proof.matrix().at("any zone", "web").inShort()).isEqualTo("ok 67 %");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    @Test
    void mayHaveAsManyAsTheLossOfAZoneNeeds() {
        assertThat(sizes(plan(b -> b))).containsExactly(3, 5);
        assertThat(sizes(plan(b -> b.atLeast(6)))).containsExactly(6, 9);
        assertThat(sizes(plan(b -> b.atMost(20)))).containsExactly(3, 20);
    }

    @Test
    void asksItsLoadBalancerWhoIsWell() {
        assertThat(group(plan(b -> b)).at("healthCheckType").text()).contains("ELB");
        assertThat(group(plan(b -> b)).at("targetGroupArns").items()).hasSize(1);
        assertThat(group(alone()).at("healthCheckType").text()).contains("EC2");
        assertThat(names(alone())).doesNotContain("web-from-load-balancer");
    }

    @Test
    void givesInstancesTimeToBootAndToGo() {
        var plan = plan(b -> b.bootTime(Duration.ofMinutes(4)).drainTime(Duration.ofSeconds(90)));

        assertThat(group(plan).at("healthCheckGracePeriod").integer()).hasValue(480);
        assertThat(group(plan).at("defaultInstanceWarmup").integer()).hasValue(240);
        // 15 s until the load balancer knows, 30 s its longest request, 90 s its own work, 30 s to end.
        assertThat(named(plan, "web-going").at("heartbeatTimeout").integer()).hasValue(165);
    }

    @Test
    void takesABadImageBackWhereItsLoadBalancerIsAlarmed() {
        var preferences = group(plan(b -> b)).at("instanceRefresh", "preferences");

        assertThat(preferences.at("autoRollback").flag()).contains(true);
        assertThat(preferences.at("alarmSpecification", "alarms").items())
                .extracting(alarm -> alarm.text().orElseThrow().replaceAll("-[0-9a-f]{8}$", ""))
                .contains("front-errors", "front-full");
        assertThat(preferences.at("minHealthyPercentage").integer()).hasValue(100);
    }

    @Test
    void startsWhicheverTypeThereIs() {
        var mixed = group(plan(b -> b.spot(30))).at("mixedInstancesPolicy");

        assertThat(mixed.at("launchTemplate", "overrides").items())
                .extracting(type -> type.at("instanceType").text().orElseThrow())
                .containsExactly("m7g.large", "m6g.large", "m7gd.large");
        assertThat(mixed.at("instancesDistribution", "onDemandBaseCapacity").integer())
                .hasValue(3);
        assertThat(mixed.at("instancesDistribution", "onDemandPercentageAboveBaseCapacity")
                        .integer())
                .hasValue(70);
        assertThat(group(plan(b -> b.spot(30))).at("capacityRebalance").flag()).contains(true);
    }

    @Test
    void keepsAPoolOfOneType() {
        var plan = plan(b -> b.warmPool(2));

        assertThat(group(plan).at("warmPool", "minSize").integer()).hasValue(2);
        assertThat(group(plan).at("mixedInstancesPolicy").isPresent()).isFalse();
        assertThat(named(plan, "web-template").at("instanceType").text()).contains("m7g.large");
    }

    @Test
    void startsThemAheadWhereItIsToldTo() {
        var plan = plan(SelfHealingFleetArgs.Builder::scalesAhead);

        assertThat(named(plan, "web-ahead")
                        .at("predictiveScalingConfiguration", "mode")
                        .text())
                .contains("ForecastAndScale");
    }

    @Test
    void tellsInstancesWhatTheyMayAndWhatTheyRun() {
        var template = named(
                plan(b -> b.userData("#!/bin/sh\nexec shop\n")
                        .instanceProfile(Output.of("arn:aws:iam::123456789012:instance-profile/web"))),
                "web-template");

        assertThat(new String(
                        Base64.getDecoder()
                                .decode(template.at("userData").text().orElseThrow()),
                        StandardCharsets.UTF_8))
                .isEqualTo("#!/bin/sh\nexec shop\n");
        assertThat(template.at("iamInstanceProfile", "arn").text())
                .contains("arn:aws:iam::123456789012:instance-profile/web");
        assertThat(template.at("metadataOptions", "httpTokens").text()).contains("required");
    }

    @Test
    void tellsOfInstancesThatAreMissing() {
        var alarm = named(plan(b -> b), "web-too-few");

        assertThat(alarm.at("metricQueries").items().get(0).at("expression").text())
                .contains("IF(FILL(m1, 0) < 3, 1, 0)");
        assertThat(names(plan(SelfHealingFleetArgs.Builder::withoutAlarms))).doesNotContain("web-too-few");
    }

    @Test
    void handsItsOptionsToEveryChild() {
        var plan = Declared.by(() -> new SelfHealingFleet(
                "web",
                Shops.builder(Shops.network())
                        .rollbackOn(List.of(Output.of("jobs-fail")))
                        .build(),
                ComponentResourceOptions.builder()
                        .protect(true)
                        .ignoreChanges("tags")
                        .build()));

        assertThat(plan.resources().stream().filter(r -> r.custom() && r.name().startsWith("web")))
                .hasSizeGreaterThan(7)
                .allMatch(r ->
                        r.options().protect() && r.options().ignoreChanges().contains("tags"));
    }

    private static ResourceGraph alone() {
        return Declared.by(() -> new SelfHealingFleet(
                "web",
                Shops.builder(Shops.network())
                        .rollbackOn(List.of(Output.of("jobs-fail")))
                        .build()));
    }

    private static List<Integer> sizes(ResourceGraph plan) {
        return List.of(
                group(plan).at("minSize").integer().orElseThrow(),
                group(plan).at("maxSize").integer().orElseThrow());
    }

    private static Resource group(ResourceGraph plan) {
        return named(plan, "web-group");
    }
}
