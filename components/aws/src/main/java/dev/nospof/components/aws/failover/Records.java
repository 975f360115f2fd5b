package dev.nospof.components.aws.failover;

import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.aws.route53.inputs.RecordFailoverRoutingPolicyArgs;
import com.pulumi.aws.route53.inputs.RecordLatencyRoutingPolicyArgs;
import com.pulumi.aws.route53.inputs.RecordWeightedRoutingPolicyArgs;
import com.pulumi.core.Output;
import java.util.List;

/** One record for each region, all of one name; which of them answers is decided by the health of each. */
final class Records {
    private Records() {}

    static RecordArgs of(Blueprint blueprint, ServingRegion region, Output<String> healthCheck) {
        var args = blueprint.args();
        var record = RecordArgs.builder()
                .zoneId(args.zone())
                .name(args.domain())
                .setIdentifier(region.name())
                .healthCheckId(healthCheck);
        region.hostedZone()
                .ifPresentOrElse(
                        zone -> record.type("A")
                                .aliases(RecordAliasArgs.builder()
                                        .name(region.hostName())
                                        .zoneId(zone)
                                        // A region whose targets are all unwell answers, and yet serves nobody.
                                        .evaluateTargetHealth(true)
                                        .build()),
                        () -> record.type("CNAME")
                                .ttl((int) args.timeToLive().toSeconds())
                                .records(region.hostName().applyValue(List::of)));
        routed(args, region, record);
        return record.build();
    }

    private static void routed(RegionalFailoverArgs args, ServingRegion region, RecordArgs.Builder record) {
        if (!args.strategy().allServe()) {
            record.failoverRoutingPolicies(RecordFailoverRoutingPolicyArgs.builder()
                    .type(region.equals(args.regions().get(0)) ? "PRIMARY" : "SECONDARY")
                    .build());
        } else if (region.share().isPresent()) {
            record.weightedRoutingPolicies(RecordWeightedRoutingPolicyArgs.builder()
                    .weight(region.share().getAsInt())
                    .build());
        } else {
            record.latencyRoutingPolicies(RecordLatencyRoutingPolicyArgs.builder()
                    .region(region.name())
                    .build());
        }
    }
}
