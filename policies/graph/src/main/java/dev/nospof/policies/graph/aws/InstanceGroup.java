package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import java.util.List;

/** An EC2 Auto Scaling group. */
public record InstanceGroup(Resource resource, References references) {
    public static final String GROUP = "aws:autoscaling/group:Group";
    private static final String HOOK = "aws:autoscaling/lifecycleHook:LifecycleHook";

    /** All of the plan, in the order of URNs. */
    public static List<InstanceGroup> in(References references) {
        return references.ofType(GROUP).stream()
                .map(group -> new InstanceGroup(group, references))
                .toList();
    }

    /** The subnets of this plan that its instances are in. */
    public List<Resource> subnets() {
        return references.from(resource, "vpcZoneIdentifiers", VpcNetwork.SUBNET);
    }

    /** How many subnets it names, in this plan or not. */
    public int places() {
        return VpcNetwork.places(resource.at("vpcZoneIdentifiers"), subnets());
    }

    /** The target groups of this plan that its instances are in. */
    public List<Resource> targetGroups() {
        return references.from(resource, "targetGroupArns").stream()
                .filter(r -> TargetGroup.TYPES.contains(r.type()))
                .toList();
    }

    /** Whether a load balancer sends to its instances, in this plan or not. */
    public boolean isBehindALoadBalancer() {
        return List.of("targetGroupArns", "trafficSources", "loadBalancers").stream()
                .map(resource::at)
                .anyMatch(named -> named.hidden() || !named.items().isEmpty());
    }

    /** The hooks that an instance which is to go waits for. */
    public List<Resource> lastWords() {
        return references.ofType(HOOK).stream()
                .filter(hook ->
                        references.from(hook, "autoscalingGroupName", GROUP).contains(resource))
                .filter(hook -> hook.at("lifecycleTransition").text().orElse("").endsWith("TERMINATING"))
                .toList();
    }
}
