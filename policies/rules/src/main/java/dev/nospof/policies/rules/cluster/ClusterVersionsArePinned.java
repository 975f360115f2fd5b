package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** What is left out is the latest of that day. */
public record ClusterVersionsArePinned() implements Rule {
    @Override
    public String id() {
        return "EKS-16";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "What runs in the cluster changes when somebody decides it, and is the same in every environment.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        var references = plan.references();
        return Stream.of(
                        references.ofType(ManagedCluster.CLUSTER).stream()
                                .map(each -> new Case(each, () -> judge(each, "version"))),
                        references.ofType(ManagedCluster.ADD_ON).stream()
                                .map(each ->
                                        new Case(each, () -> judge(each, "addonVersion", "resolveConflictsOnUpdate"))),
                        references.ofType(NodeGroup.NODE_GROUP).stream()
                                .filter(each -> !each.at("releaseVersion").isPresent())
                                .map(each -> new Case(each, () -> judge(each, "version"))))
                .flatMap(cases -> cases);
    }

    private static Optional<Verdict> judge(Resource resource, String... properties) {
        var flaws = new Flaws(Where.of(resource));
        for (var property : properties) {
            if (!resource.at(property).isPresent()) {
                flaws.add(
                        property,
                        property.startsWith("resolve")
                                ? "An update fails, or undoes what was changed by hand: nobody decided which"
                                : "Which one runs depends on the day on which it was made",
                        property.startsWith("resolve") ? "Set it to OVERWRITE or PRESERVE" : "Set " + property);
            }
        }
        return Optional.of(flaws.verdict());
    }
}
