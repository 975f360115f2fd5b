package dev.nospof.policies.rules.postgres;

import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** Required anti-affinity over zones, or a hard spread: the operator's default is a wish, and over nodes. */
public record PostgresSpansZones() implements PostgresRule {
    @Override
    public String id() {
        return "PG-03";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "No zone holds the primary and all of its standbys.";
    }

    @Override
    public Verdict judge(KubernetesObject cluster, Plan plan) {
        var affinity = cluster.at("spec", "affinity");
        var apart = affinity.at("enablePodAntiAffinity").flag().orElse(true)
                && affinity.at("podAntiAffinityType").text().orElse("preferred").equals("required")
                && affinity.at("topologyKey").text().orElse("").equals(SpreadConstraint.ZONE);
        var spread = cluster.at("spec", "topologySpreadConstraints").items().stream()
                .map(SpreadConstraint::new)
                .anyMatch(s -> s.isHard() && s.topologyKey().equals(SpreadConstraint.ZONE) && s.maxSkew() == 1);
        return apart || spread
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(cluster, affinity),
                        "All instances may be in one zone: nothing hard keeps them apart",
                        "Set podAntiAffinityType: required and topologyKey: " + SpreadConstraint.ZONE);
    }
}
