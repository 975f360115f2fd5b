package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind load balancers, as one thing.
 *
 * @param balancers those that lead to it
 * @param bindings the {@code TargetGroupBinding}s that put pods in it
 * @param workloads whose pods they are
 */
public record TargetGroup(
        Resource resource, List<Balancer> balancers, List<KubernetesObject> bindings, List<Workload> workloads) {
    public static final List<String> TYPES =
            List.of("aws:lb/targetGroup:TargetGroup", "aws:alb/targetGroup:TargetGroup");

    /** What AWS waits where nobody says otherwise. */
    private static final int DEFAULT_DELAY = 300;

    public TargetGroup {
        balancers = List.copyOf(balancers);
        bindings = List.copyOf(bindings);
        workloads = List.copyOf(workloads);
    }

    public String name() {
        return resource.name();
    }

    /** Passes connections on: by its load balancer, else by its protocol. */
    public boolean isForConnections() {
        return balancers.isEmpty()
                ? resource.at("protocol")
                        .text()
                        .filter(p -> !p.startsWith("HTTP"))
                        .isPresent()
                : balancers.stream().anyMatch(Balancer::isForConnections);
    }

    /** Whether a load balancer's node sends to targets in other zones. */
    public boolean crossesZones() {
        var own = own();
        return own.equals("true")
                || (!own.equals("false")
                        && (balancers.isEmpty()
                                ? !isForConnections()
                                : balancers.stream().allMatch(Balancer::crossesZones)));
    }

    /** Whether it is this group that keeps traffic in its zone, and not its load balancer. */
    public boolean saysItself() {
        return own().equals("false");
    }

    private String own() {
        var said = resource.at("loadBalancingCrossZoneEnabled");
        return said.value() instanceof Value.Flag flag
                ? String.valueOf(flag.flag())
                : said.text().orElse("use_load_balancer_configuration");
    }

    /** How long it lets a leaving target finish what it has. */
    public int deregistrationSeconds() {
        return resource.at("deregistrationDelay").integer().orElse(DEFAULT_DELAY);
    }

    /** How its targets are asked; empty for functions, which are not. */
    public Optional<HealthCheck> health() {
        return resource.at("targetType").text().orElse("instance").equals("lambda")
                ? Optional.empty()
                : Optional.of(new HealthCheck(resource.at("healthCheck"), isForConnections()));
    }
}
