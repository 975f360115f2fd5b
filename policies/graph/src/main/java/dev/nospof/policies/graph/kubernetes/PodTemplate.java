package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What each pod of a workload looks like.
 *
 * @param field the template: {@code spec.template}
 */
public record PodTemplate(Field field) {
    public SortedMap<String, String> labels() {
        return field.at("metadata", "labels").texts();
    }

    public Field spec() {
        return field.at("spec");
    }

    /**
     * Whether it has the form of a pod, so that a Service could lead to it: a list of containers, known or not, or labels. Custom kinds
     * have templates of many other things.
     */
    boolean describesPods() {
        var spec = field.at("spec");
        var containers = spec.value() instanceof Value.Fields
                ? spec.at("containers").value()
                : spec.hidden() ? Value.UNKNOWN : Value.NOTHING;
        return containers instanceof Value.Items
                || containers instanceof Value.Unknown
                || (field.at("metadata").value() instanceof Value.Fields metadata
                        && metadata.fields().get("labels") instanceof Value.Fields);
    }

    /** The containers that serve, without those that only initialise. */
    public List<Container> containers() {
        return spec().at("containers").items().stream().map(Container::new).toList();
    }

    /** Containers that start first and then run beside the serving ones: init containers with {@code restartPolicy: Always}. */
    public List<Container> sidecars() {
        return initContainers().stream()
                .filter(c -> c.field().at("restartPolicy").text().orElse("").equals("Always"))
                .toList();
    }

    public List<Container> initContainers() {
        return spec().at("initContainers").items().stream().map(Container::new).toList();
    }

    public List<SpreadConstraint> spreads() {
        return spec().at("topologySpreadConstraints").items().stream()
                .map(SpreadConstraint::new)
                .toList();
    }

    /** Time between the signal to stop and the kill; Kubernetes gives 30 s by default. */
    public Duration terminationGrace() {
        return Duration.ofSeconds(
                spec().at("terminationGracePeriodSeconds").integer().orElse(30));
    }

    /**
     * How long a pod stays bound to a node that is lost, for this taint: the shortest toleration that covers it. Kubernetes adds one of
     * 300 s where none is given.
     *
     * @param taint {@code node.kubernetes.io/unreachable} or {@code node.kubernetes.io/not-ready}
     */
    public Duration toleration(String taint) {
        return spec().at("tolerations").items().stream()
                .filter(t -> t.at("key").text().orElse(taint).equals(taint))
                .filter(t -> t.at("effect").text().orElse("NoExecute").equals("NoExecute"))
                .map(t -> t.at("tolerationSeconds").integer())
                .map(seconds -> seconds.isPresent() ? Duration.ofSeconds(Math.max(0, seconds.getAsInt())) : FOREVER)
                .min(Duration::compareTo)
                .orElse(Duration.ofSeconds(300));
    }

    /** A toleration without a time limit: the pod is never evicted for that taint. */
    public static final Duration FOREVER = Duration.ofDays(36_500);

    /** Whether hard pod anti-affinity keeps pods of this very template apart by this topology key. */
    public boolean keepsApart(String topologyKey) {
        return separates(topologyKey, affinity("requiredDuringSchedulingIgnoredDuringExecution"));
    }

    /** Whether the scheduler at least prefers to keep pods of this very template apart by this topology key. */
    public boolean prefersApart(String topologyKey) {
        return separates(
                topologyKey,
                affinity("preferredDuringSchedulingIgnoredDuringExecution").stream()
                        .map(weighted -> weighted.at("podAffinityTerm"))
                        .toList());
    }

    private List<Field> affinity(String strength) {
        return spec().at("affinity", "podAntiAffinity", strength).items();
    }

    private boolean separates(String topologyKey, List<Field> terms) {
        return terms.stream()
                .filter(term -> term.at("topologyKey").text().orElse("").equals(topologyKey))
                .filter(term -> term.at("labelSelector").isPresent())
                .map(term -> LabelSelector.of(term.at("labelSelector")))
                .anyMatch(selector -> selector.matches(labels()));
    }
}
