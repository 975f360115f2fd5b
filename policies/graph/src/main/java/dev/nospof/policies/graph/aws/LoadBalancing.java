package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import dev.nospof.policies.graph.kubernetes.Workload;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The load balancers of a plan and what stands behind them, by listeners, their rules, and the bindings that put pods in target groups.
 *
 * @param balancers in the order of types and URNs
 * @param groups all target groups, whether a listener leads to them or not
 */
public record LoadBalancing(List<Balancer> balancers, List<TargetGroup> groups) {
    private static final List<String> LISTENERS = List.of("aws:lb/listener:Listener", "aws:alb/listener:Listener");
    private static final List<String> RULES =
            List.of("aws:lb/listenerRule:ListenerRule", "aws:alb/listenerRule:ListenerRule");

    public LoadBalancing {
        balancers = List.copyOf(balancers);
        groups = List.copyOf(groups);
    }

    /** All of a plan. */
    public static LoadBalancing in(References references, KubernetesObjects objects) {
        var balancers = new ArrayList<Balancer>();
        for (var resource : ofTypes(references, Balancer.TYPES)) {
            balancers.add(read(references, resource));
        }
        var groups = new ArrayList<TargetGroup>();
        for (var resource : ofTypes(references, TargetGroup.TYPES)) {
            var before = balancers.stream()
                    .filter(b -> b.groups().contains(resource))
                    .toList();
            var bindings = objects.ofKind("TargetGroupBinding").stream()
                    .filter(binding ->
                            references.from(binding.resource(), "spec").contains(resource))
                    .toList();
            groups.add(new TargetGroup(resource, before, bindings, workloads(bindings, objects)));
        }
        return new LoadBalancing(balancers, groups);
    }

    /** The target groups of a load balancer. */
    public List<TargetGroup> behind(Balancer balancer) {
        return groups.stream()
                .filter(group -> balancer.groups().contains(group.resource()))
                .toList();
    }

    /** The target groups that the pods of a workload are in. */
    public List<TargetGroup> before(Workload workload) {
        return groups.stream()
                .filter(group ->
                        group.workloads().stream().anyMatch(w -> w.object().equals(workload.object())))
                .toList();
    }

    private static Balancer read(References references, Resource balancer) {
        var listeners = ofTypes(references, LISTENERS).stream()
                .filter(listener -> references.from(listener, "loadBalancerArn").contains(balancer))
                .toList();
        var rules = ofTypes(references, RULES).stream()
                .filter(rule -> references.from(rule, "listenerArn").stream().anyMatch(listeners::contains))
                .toList();
        var groups = new LinkedHashSet<Resource>();
        listeners.forEach(listener -> groups.addAll(targets(references, listener, "defaultActions")));
        rules.forEach(rule -> groups.addAll(targets(references, rule, "actions")));
        var all = new ArrayList<>(listeners);
        all.addAll(rules);
        return new Balancer(balancer, all, List.copyOf(groups), references);
    }

    private static List<Resource> targets(References references, Resource resource, String property) {
        return references.from(resource, property).stream()
                .filter(r -> TargetGroup.TYPES.contains(r.type()))
                .toList();
    }

    private static List<Workload> workloads(List<KubernetesObject> bindings, KubernetesObjects objects) {
        var found = new ArrayList<Workload>();
        for (var binding : bindings) {
            var service = below(below(binding.at("spec").value(), "serviceRef"), "name");
            objects.workloads().stream()
                    .filter(w -> w.object().near(binding))
                    .filter(w -> w.services().stream()
                            .anyMatch(s -> service.equals(Value.of(s.object().name()))))
                    .filter(w -> !found.contains(w))
                    .forEach(found::add);
        }
        return found;
    }

    /** The field of this name, where there is one that is known. */
    private static Value below(Value value, String name) {
        return value instanceof Value.Fields fields ? fields.fields().getOrDefault(name, Value.NOTHING) : Value.NOTHING;
    }

    private static List<Resource> ofTypes(References references, List<String> types) {
        return types.stream().flatMap(t -> references.ofType(t).stream()).toList();
    }
}
