package dev.nospof.components.aws.fleet;

import com.pulumi.aws.autoscaling.GroupArgs;
import com.pulumi.aws.autoscaling.inputs.GroupAvailabilityZoneDistributionArgs;
import com.pulumi.aws.autoscaling.inputs.GroupInstanceMaintenancePolicyArgs;
import com.pulumi.aws.autoscaling.inputs.GroupInstanceRefreshArgs;
import com.pulumi.aws.autoscaling.inputs.GroupInstanceRefreshPreferencesAlarmSpecificationArgs;
import com.pulumi.aws.autoscaling.inputs.GroupInstanceRefreshPreferencesArgs;
import com.pulumi.aws.autoscaling.inputs.GroupLaunchTemplateArgs;
import com.pulumi.aws.autoscaling.inputs.GroupMixedInstancesPolicyArgs;
import com.pulumi.aws.autoscaling.inputs.GroupMixedInstancesPolicyInstancesDistributionArgs;
import com.pulumi.aws.autoscaling.inputs.GroupMixedInstancesPolicyLaunchTemplateArgs;
import com.pulumi.aws.autoscaling.inputs.GroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecificationArgs;
import com.pulumi.aws.autoscaling.inputs.GroupMixedInstancesPolicyLaunchTemplateOverrideArgs;
import com.pulumi.aws.autoscaling.inputs.GroupTagArgs;
import com.pulumi.aws.autoscaling.inputs.GroupWarmPoolArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Durations;
import java.util.List;

/** The group itself: how many, where, who is well, and how they are replaced. */
final class Groups {
    /** Another one is there before one goes. */
    private static final int ALL = 100;

    private static final int ONE_MORE_IN_TEN = 110;

    private Groups() {}

    static GroupArgs of(Blueprint fleet, Output<String> template, Output<Integer> version) {
        var args = fleet.args();
        var spoken = version.applyValue(String::valueOf);
        var group = GroupArgs.builder()
                .vpcZoneIdentifiers(fleet.subnets().all())
                .minSize(args.atLeast())
                .maxSize(args.atMost())
                .healthCheckType(args.front().isPresent() ? "ELB" : "EC2")
                .healthCheckGracePeriod(fleet.graceSeconds())
                .defaultInstanceWarmup(fleet.bootSeconds())
                .instanceMaintenancePolicy(GroupInstanceMaintenancePolicyArgs.builder()
                        .minHealthyPercentage(ALL)
                        .maxHealthyPercentage(ONE_MORE_IN_TEN)
                        .build())
                .instanceRefresh(refresh(fleet))
                .availabilityZoneDistribution(GroupAvailabilityZoneDistributionArgs.builder()
                        .capacityDistributionStrategy("balanced-best-effort")
                        .build())
                // AWS' notice that it takes an instance back starts another one at once.
                .capacityRebalance(args.spot() > 0)
                .enabledMetrics(
                        "GroupDesiredCapacity",
                        "GroupInServiceInstances",
                        "GroupPendingInstances",
                        "GroupTotalInstances")
                .metricsGranularity("1Minute")
                .tags(tags(fleet));
        args.front()
                .ifPresent(front -> group.targetGroupArns(front.targetGroupArn().applyValue(List::of)));
        if (args.warmPool().isPresent()) {
            group.launchTemplate(GroupLaunchTemplateArgs.builder()
                            .id(template)
                            .version(spoken)
                            .build())
                    .warmPool(GroupWarmPoolArgs.builder()
                            .minSize(args.warmPool().getAsInt())
                            .poolState("Stopped")
                            .build());
        } else {
            group.mixedInstancesPolicy(mixed(fleet, template, spoken));
        }
        return group.build();
    }

    /** Another image or another setting is rolled out by tenths, and taken back where an alarm fires. */
    private static GroupInstanceRefreshArgs refresh(Blueprint fleet) {
        return GroupInstanceRefreshArgs.builder()
                .strategy("Rolling")
                .preferences(GroupInstanceRefreshPreferencesArgs.builder()
                        .minHealthyPercentage(ALL)
                        .maxHealthyPercentage(ONE_MORE_IN_TEN)
                        .skipMatching(true)
                        .autoRollback(true)
                        .alarmSpecification(GroupInstanceRefreshPreferencesAlarmSpecificationArgs.builder()
                                .alarms(Output.all(fleet.args().rollbackAlarms()))
                                .build())
                        .build())
                .build();
    }

    private static GroupMixedInstancesPolicyArgs mixed(
            Blueprint fleet, Output<String> template, Output<String> version) {
        var args = fleet.args();
        return GroupMixedInstancesPolicyArgs.builder()
                .launchTemplate(GroupMixedInstancesPolicyLaunchTemplateArgs.builder()
                        .launchTemplateSpecification(
                                GroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecificationArgs.builder()
                                        .launchTemplateId(template)
                                        .version(version)
                                        .build())
                        .overrides(args.types().stream().map(Groups::type).toList())
                        .build())
                .instancesDistribution(GroupMixedInstancesPolicyInstancesDistributionArgs.builder()
                        .onDemandAllocationStrategy("prioritized")
                        // One in each zone is never taken back.
                        .onDemandBaseCapacity(fleet.subnets().zones().size())
                        .onDemandPercentageAboveBaseCapacity(100 - args.spot())
                        .spotAllocationStrategy("price-capacity-optimized")
                        .build())
                .build();
    }

    private static GroupMixedInstancesPolicyLaunchTemplateOverrideArgs type(String type) {
        return GroupMixedInstancesPolicyLaunchTemplateOverrideArgs.builder()
                .instanceType(type)
                .build();
    }

    /** A group's tags are a list; those of its instances come from the launch template. */
    private static List<GroupTagArgs> tags(Blueprint fleet) {
        var tags = fleet.tags(SelfHealingFleet.GROUP, Annotations.NAME, fleet.name());
        tags.put(Annotations.BOOT_SECONDS, String.valueOf(fleet.bootSeconds()));
        var drain = Durations.secondsUp(fleet.args().drainTime());
        if (drain > 0) {
            tags.put(Annotations.GRACE_SECONDS, String.valueOf(drain));
        }
        return tags.entrySet().stream()
                .map(tag -> GroupTagArgs.builder()
                        .key(tag.getKey())
                        .value(tag.getValue())
                        .propagateAtLaunch(false)
                        .build())
                .toList();
    }
}
