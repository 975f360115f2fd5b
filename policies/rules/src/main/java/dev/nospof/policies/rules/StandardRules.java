package dev.nospof.policies.rules;

import dev.nospof.policies.rules.autoscaling.AutoscalerFloorCoversZones;
import dev.nospof.policies.rules.autoscaling.AutoscalersCanReplaceAZone;
import dev.nospof.policies.rules.autoscaling.AutoscalersOwnReplicas;
import dev.nospof.policies.rules.autoscaling.AutoscalersReachTheirTargets;
import dev.nospof.policies.rules.autoscaling.MetricsHaveRequests;
import dev.nospof.policies.rules.autoscaling.OneScalerForEach;
import dev.nospof.policies.rules.autoscaling.ScalingDownIsSlow;
import dev.nospof.policies.rules.autoscaling.SidecarsDoNotCount;
import dev.nospof.policies.rules.autoscaling.UtilizationLeavesAZonesRoom;
import dev.nospof.policies.rules.budget.BudgetsGuardSomething;
import dev.nospof.policies.rules.budget.BudgetsKeepTheOtherZones;
import dev.nospof.policies.rules.budget.BudgetsLetNodesDrain;
import dev.nospof.policies.rules.budget.OneBudgetGuardsEach;
import dev.nospof.policies.rules.budget.SickPodsMayBeEvicted;
import dev.nospof.policies.rules.service.AntiAffinityLeavesRoom;
import dev.nospof.policies.rules.service.GraceOutlastsRequests;
import dev.nospof.policies.rules.service.ImagesArePinned;
import dev.nospof.policies.rules.service.LivenessIsTheLastResort;
import dev.nospof.policies.rules.service.LocalTrafficFindsAPod;
import dev.nospof.policies.rules.service.LostNodesAreLeftSoon;
import dev.nospof.policies.rules.service.PodsMayRunAnywhere;
import dev.nospof.policies.rules.service.PodsReserveWhatTheyUse;
import dev.nospof.policies.rules.service.PriorityIsSaid;
import dev.nospof.policies.rules.service.ReplicasCoverZones;
import dev.nospof.policies.rules.service.ReplicasSpanZones;
import dev.nospof.policies.rules.service.RolloutKeepsCapacity;
import dev.nospof.policies.rules.service.ServicesReachTheirPods;
import dev.nospof.policies.rules.service.SpreadAllowsALostZone;
import dev.nospof.policies.rules.service.SpreadCountsOneRevision;
import dev.nospof.policies.rules.service.SpreadForgetsLostNodes;
import dev.nospof.policies.rules.service.StartupHasTime;
import dev.nospof.policies.rules.service.StopWaitsForTraffic;
import dev.nospof.policies.rules.service.TrafficWaitsForReadiness;
import dev.nospof.policies.rules.service.VolumesFollowTheirPods;
import dev.nospof.policies.rules.service.ZonalTrafficHasReserve;
import java.util.List;

/** Every rule, by family and number. */
final class StandardRules {
    static final List<Rule> ALL = List.of(
            new ReplicasCoverZones(),
            new ReplicasSpanZones(),
            new SpreadForgetsLostNodes(),
            new SpreadAllowsALostZone(),
            new SpreadCountsOneRevision(),
            new AntiAffinityLeavesRoom(),
            new TrafficWaitsForReadiness(),
            new LivenessIsTheLastResort(),
            new StartupHasTime(),
            new RolloutKeepsCapacity(),
            new PodsReserveWhatTheyUse(),
            new LostNodesAreLeftSoon(),
            new ImagesArePinned(),
            new ServicesReachTheirPods(),
            new ZonalTrafficHasReserve(),
            new LocalTrafficFindsAPod(),
            new VolumesFollowTheirPods(),
            new PodsMayRunAnywhere(),
            new PriorityIsSaid(),
            new GraceOutlastsRequests(),
            new StopWaitsForTraffic(),
            new OneBudgetGuardsEach(),
            new BudgetsLetNodesDrain(),
            new BudgetsKeepTheOtherZones(),
            new SickPodsMayBeEvicted(),
            new BudgetsGuardSomething(),
            new AutoscalersOwnReplicas(),
            new AutoscalerFloorCoversZones(),
            new AutoscalersCanReplaceAZone(),
            new UtilizationLeavesAZonesRoom(),
            new ScalingDownIsSlow(),
            new SidecarsDoNotCount(),
            new OneScalerForEach(),
            new MetricsHaveRequests(),
            new AutoscalersReachTheirTargets(),
            new WaiversAreAccountable());

    private StandardRules() {}
}
