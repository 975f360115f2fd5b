package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The groups of nodes that the plan makes for a cluster: in which zones they are, and which pods can be on which. Pods without a selector may be on any; a plan without groups
 * says nothing about nodes.
 */
final class NodeGroups {
    private static final String NAME_LABEL = "eks.amazonaws.com/nodegroup";

    /**
     * One group.
     *
     * @param zones where its nodes are; unknown where its subnets are
     * @param least how many nodes it has at the least
     * @param cluster whose nodes they are, where the plan has it
     */
    record Group(
            String name,
            Map<String, String> labels,
            Reading<List<Integer>> zones,
            Reading<Integer> least,
            Optional<ManagedCluster> cluster) {}

    private final List<Group> groups;

    private NodeGroups(List<Group> groups) {
        this.groups = groups;
    }

    /** All of the plan. */
    static NodeGroups in(Survey survey) {
        return new NodeGroups(NodeGroup.in(survey.references()).stream()
                .map(group -> group(survey, group))
                .toList());
    }

    /** Those of these clusters; all of the plan where none is named. */
    NodeGroups of(List<ManagedCluster> clusters) {
        return clusters.isEmpty()
                ? this
                : new NodeGroups(groups.stream()
                        .filter(group ->
                                group.cluster().filter(clusters::contains).isPresent())
                        .toList());
    }

    /** The groups whose nodes carry these labels; empty where the plan has none such. */
    List<Group> with(Map<String, String> selector) {
        return groups.stream()
                .filter(g -> g.labels().entrySet().containsAll(selector.entrySet()))
                .toList();
    }

    /** All the zones that nodes with these labels are in; empty where the plan does not tell. */
    Optional<List<Integer>> zones(Map<String, String> selector) {
        var zones = new TreeSet<Integer>();
        for (var group : with(selector)) {
            if (group.zones() instanceof Reading.Unknown) {
                return Optional.empty();
            }
            zones.addAll(group.zones().orElse(List.of()));
        }
        return zones.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(zones));
    }

    /** The one group that such pods can be on, where it is one; its loss takes all of them. */
    Optional<Failure> only(Map<String, String> selector) {
        var fitting = with(selector);
        return fitting.size() == 1 && !selector.isEmpty()
                ? Optional.of(new Failure(
                        Failure.Kind.NODE_GROUP, "node group " + fitting.get(0).name()))
                : Optional.empty();
    }

    /** Whether such pods have one node and no more. */
    boolean isOneNode(Map<String, String> selector) {
        var fitting = with(selector);
        return fitting.size() == 1 && fitting.get(0).least().orElse(2) == 1;
    }

    /** What a pod asks of its node, beside where it is. */
    static Map<String, String> selector(Field pod) {
        var selector = new TreeMap<String, String>(pod.at("nodeSelector").texts());
        selector.keySet()
                .removeIf(label -> label.startsWith("topology.kubernetes.io/") || label.startsWith("kubernetes.io/"));
        return selector;
    }

    private static Group group(Survey survey, NodeGroup nodes) {
        var group = nodes.resource();
        var name = Reading.of(() -> group.at("nodeGroupName").text().orElse(group.name()))
                .orElse(group.name());
        var labels = new TreeMap<String, String>(
                Reading.<Map<String, String>>of(() -> group.at("labels").texts())
                        .orElse(Map.of()));
        labels.put(NAME_LABEL, name);
        return new Group(
                group.name(),
                labels,
                zones(survey, nodes),
                Reading.of(() -> group.at("scalingConfig", "minSize").integer().orElse(1)),
                nodes.cluster());
    }

    private static Reading<List<Integer>> zones(Survey survey, NodeGroup nodes) {
        var zones = new TreeSet<Integer>();
        var unknown = new ArrayList<String>();
        for (var subnet : nodes.subnets()) {
            survey.zones().ofSubnet(subnet).match(zones::add, unknown::add);
        }
        if (zones.isEmpty() || !unknown.isEmpty()) {
            return new Reading.Unknown<>(
                    "the zones of node group " + nodes.resource().name() + " are not known");
        }
        return new Reading.Known<>(List.copyOf(zones));
    }
}
